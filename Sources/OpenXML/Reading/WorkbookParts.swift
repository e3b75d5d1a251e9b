/// The parts of a workbook, found the way its own lists say.
struct WorkbookParts {
  /// A sheet in the list of sheets.
  struct Sheet {
    let name: String
    let isHidden: Bool
    let part: String
  }

  private(set) var sheets: [Sheet] = []
  private(set) var startsIn1904 = false

  /// By their names in small letters, with slashes and without one at the beginning.
  private var parts: [String: ZipPart] = [:]
  private var targets = Relations()

  init(_ bytes: [UInt8]) throws(WorkbookTrouble) {
    do throws(ZipTrouble) {
      for part in try ZipFile.parts(in: bytes) { parts[Relations.key(part.name)] = part }
    } catch {
      throw .zip(error)
    }
    guard let list = try partOfList() else {
      throw parts["xl/workbook.bin"] == nil ? .notAWorkbook : .binary
    }
    if list.name.hasSuffix(".bin") { throw .binary }
    targets = try relations(of: list.name)
    try readList(list)
    guard !sheets.isEmpty else { throw .notAWorkbook }
  }

  /// The part that lists the sheets.
  private func partOfList() throws(WorkbookTrouble) -> ZipPart? {
    let named = try relations(of: "").first("officeDocument").flatMap { parts[Relations.key($0)] }
    // The same ending is that of a .docx.
    guard let list = named ?? parts["xl/workbook.xml"], !list.name.hasPrefix("word/") else {
      return nil
    }
    return list
  }

  private mutating func readList(_ list: ZipPart) throws(WorkbookTrouble) {
    var found: [(name: String, isHidden: Bool, relation: String)] = []
    var startsIn1904 = false
    try Self.read(list) { piece in
      guard case .start(let element, let attributes) = piece else { return }
      if element == "sheet" {
        found.append(
          (
            attributes["name"] ?? "", (attributes["state"] ?? "visible") != "visible",
            attributes["id"] ?? ""
          ))
      } else if element == "workbookPr" {
        startsIn1904 = attributes["date1904"].isTrue
      }
    }
    self.startsIn1904 = startsIn1904
    for sheet in found {
      guard let target = targets.all[sheet.relation] else {
        throw .missing(part: sheet.relation)
      }
      // Charts and dialogues stand in the same list.
      guard target.kind == "worksheet" else { continue }
      // Twice the same would be read twice, and a thousand times a thousandfold.
      guard !sheets.contains(where: { $0.part == target.part }) else {
        throw .zip(.twice(target.part))
      }
      sheets.append(Sheet(name: sheet.name, isHidden: sheet.isHidden, part: target.part))
    }
  }

  // MARK: - Parts

  func part(_ name: String) throws(WorkbookTrouble) -> ZipPart {
    guard let part = parts[Relations.key(name)] else { throw .missing(part: name) }
    return part
  }

  /// The texts that cells name by their number; none where there is no such part.
  func sharedTexts() throws(WorkbookTrouble) -> [String] {
    guard let name = targets.first("sharedStrings") else { return [] }
    var texts: [String] = []
    var text = RichText()
    try Self.read(part(name)) { piece in
      if text.take(piece) { return }
      switch piece {
      case .start("si", _): text = RichText(isOpen: true)
      case .end("si"): texts.append(text.text)
      case .start, .end, .text: break
      }
    }
    return texts
  }

  /// How the styles of cells show numbers, by their number.
  func formats() throws(WorkbookTrouble) -> [NumberFormat] {
    guard let name = targets.first("styles") else { return [] }
    var styles = ReadStyles()
    try Self.read(part(name)) { styles.take($0) }
    return styles.formats
  }

  private func relations(of name: String) throws(WorkbookTrouble) -> Relations {
    let cut = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
    let folder = String(name[..<cut])
    var relations = Relations(folder: folder)
    guard let part = parts[Relations.key(folder + "_rels/\(name[cut...]).rels")] else {
      return relations
    }
    try Self.read(part) { relations.take($0) }
    return relations
  }

  static func read(
    _ part: ZipPart, _ take: (XMLPiece) -> Void
  ) throws(WorkbookTrouble) {
    do throws(XMLTrouble) {
      try XMLReading.read(part.bytes) { piece, _ in take(piece) }
    } catch {
      throw .xml(part: part.name, error)
    }
  }
}

/// What one part says others are to it.
struct Relations {
  /// By the name it calls each by.
  private(set) var all: [String: (kind: String, part: String)] = [:]
  private var inOrder: [(kind: String, part: String)] = []
  var folder = ""

  init(folder: String = "") { self.folder = folder }

  func first(_ kind: String) -> String? { inOrder.first { $0.kind == kind }?.part }

  mutating func take(_ piece: XMLPiece) {
    guard case .start("Relationship", let attributes) = piece,
      attributes["TargetMode"] != "External", let target = attributes["Target"],
      let id = attributes["Id"], let type = attributes["Type"]
    else { return }
    // Of ISO 29500 strict and transitional, and of Microsoft, each with an address of its own.
    let relation = (
      kind: String(type.split(separator: "/").last ?? ""), part: resolved(target)
    )
    all[id] = relation
    inOrder.append(relation)
  }

  /// `/xl/a.xml` from the root, `../a.xml` from the folder of the part that says it.
  private func resolved(_ target: String) -> String {
    let target = String(target.map { $0 == "\\" ? "/" : $0 })
    var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }

  /// Programs of other systems write backslashes and other capitals.
  static func key(_ name: String) -> String {
    let name = name.lowercased().map { $0 == "\\" ? "/" : $0 }
    return String(name.drop { $0 == "/" })
  }
}

extension String? {
  /// Whether an attribute says yes.
  var isTrue: Bool { self == "1" || self == "true" || self == "on" }
}
