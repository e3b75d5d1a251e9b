/// What of a paper a template may have a place for, under the name that is typed there.
package enum TemplateField: String, CaseIterable, Hashable, Sendable {
  case title = "标题"
  case number = "文号"
  case caption = "题注"
  case addressee = "主送"
  case body = "正文"
  case annexes = "附件"
  case signature = "署名"
  case date = "成文日期"
  case contact = "联系人"
  case telephone = "电话"
  case address = "地址"
  case edition = "版次"
  case code = "核验码"

  /// As it is typed: 【标题】.
  package var placeholder: String { "【\(rawValue)】" }

  /// That of which another name may be a slip: the one it is fewest changes away from.
  static func nearest(to name: String) -> TemplateField {
    allCases.min { distance($0.rawValue, name) < distance($1.rawValue, name) } ?? .body
  }

  /// Characters added, dropped or changed between two names.
  private static func distance(_ one: String, _ other: String) -> Int {
    let (one, other) = (Array(one), Array(other))
    var row = Array(0...other.count)
    for (place, character) in one.enumerated() {
      var next = [place + 1]
      for (column, sought) in other.enumerated() {
        next.append(
          min(row[column] + (character == sought ? 0 : 1), row[column + 1] + 1, next[column] + 1))
      }
      row = next
    }
    return row.last ?? 0
  }
}

extension Document {
  /// What of it goes to which place of a template, a line each; the text itself apart.
  package var templateValues: [TemplateField: [String]] {
    var values: [TemplateField: [String]] = [
      .title: titleLines(room: DocxBody.titleCells), .number: [number].compactMap { $0 },
      .caption: [caption].compactMap { $0 }, .addressee: [addressee].compactMap { $0 },
      .annexes: annexNames, .edition: edition.map { ["第\($0.number)版"] } ?? [],
      .code: [code(at: blocks)].compactMap { $0 },
    ]
    for case .signature(let name, let date) in blocks {
      (values[.signature], values[.date]) = ([name], [date])
    }
    for (field, value) in contact { values[field] = [value] }
    return values
  }

  /// 主送: a line at the head that calls somebody.
  private var addressee: String? {
    guard case .line(let text)? = blocks.first, text.hasSuffix("：") else { return nil }
    return text
  }

  /// What stands in its annexes.
  private var annexNames: [String] {
    blocks.indices.compactMap { place in
      guard case .annex(let number) = blocks[place] else { return nil }
      let name = blocks[(place + 1)...].first?.texts.first ?? ""
      return "\(Block.annexMark(number)) \(name)"
    }
  }

  private func code(at blocks: [Block]) -> String? {
    for case .small(let text) in blocks where text.hasPrefix("电子记录核验码") { return text }
    return nil
  }

  /// Without what stands in places of its own.
  ///
  /// A signature stays in the text as long as its day does, and the other way round: neither is dropped.
  func leaving(_ placed: Set<TemplateField>) -> Document {
    var rest = self
    if placed.contains(.title) { rest.title = [] }
    if placed.contains(.number) { rest.number = nil }
    if placed.contains(.caption) { rest.caption = nil }
    if placed.contains(.addressee), addressee != nil { rest.blocks.removeFirst() }
    rest.blocks.removeAll { block in
      switch block {
      case .signature: placed.isSuperset(of: [.signature, .date])
      case .small(let text): placed.contains(.code) && text.hasPrefix("电子记录核验码")
      default: false
      }
    }
    return rest
  }
}
