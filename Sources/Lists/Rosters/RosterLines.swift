import Text
import Values

/// Reads people from lines without headings: pasted cells, a WeChat 接龙, typed names.
struct RosterLines {
  private(set) var notes = RosterNotes()
  private let roundingAreas: Bool
  private var number = 0

  init(roundingAreas: Bool) { self.roundingAreas = roundingAreas }

  mutating func take(_ text: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    // In a 接龙 only the numbered lines are people; the rest says what it is about.
    let isSolitaire =
      lines.count { RosterLines.numbered($0) != nil } > 1
      || lines.contains { $0.contains("接龙") }
    for (index, line) in lines.enumerated() {
      guard RosterCell.value(String(line)) != nil else { continue }
      number = index + 1
      let numbered = RosterLines.numbered(line)
      if isSolitaire, numbered == nil {
        if !line.contains("接龙") {
          note(.rowNotTaken(String(line.trimmingBlanks.maskingLongNumbers.prefix(30))))
        }
      } else if RosterTotals.Label(String(numbered ?? line)) != nil
        || RosterFooter.isFooter(String(numbered ?? line))
      {
        note(.rowNotTaken(String(line.trimmingBlanks.maskingLongNumbers.prefix(30))))
      } else {
        takeLine(numbered ?? line)
      }
    }
  }

  /// What follows `3.`, `3、` or `3)`; nil for a line without a number of that kind.
  private static func numbered(_ line: Substring) -> Substring? {
    let text = line.drop(while: \.isWhitespace)
    let rest = text.drop(while: \.isNumber)
    guard rest.startIndex != text.startIndex, let mark = rest.first, ".．、)）".contains(mark)
    else { return nil }
    let after = rest.dropFirst()
    // 53.27 is an area, not line 53.
    return after.first?.isNumber == true ? nil : after
  }

  private mutating func takeLine(_ line: Substring) {
    var person = RosterRow(name: "", row: number)
    var notesOfLine: [String] = []
    if String(line).holdsInvisible { note(.invisibleDropped) }
    let line = withoutNumbers(line, into: &person)
    var words = words(of: line)
    if words.count > 1, RosterLines.isSerial(words[0]) { words.removeFirst() }
    for word in words {
      // 赵六 +2: whoever comes along without a name is nobody's note.
      if !person.name.isEmpty, let (_, companions) = RosterName.withCompanions("—" + word),
        companions == word
      {
        note(.companions(companions))
      } else {
        take(word, into: &person, &notesOfLine)
      }
    }
    if person.name.isEmpty, !notesOfLine.isEmpty { person.name = notesOfLine.removeFirst() }
    if !notesOfLine.isEmpty { person.note = notesOfLine.joined(separator: " ") }
    guard !person.name.isEmpty else { return note(.nameMissing) }
    if let (name, companions) = RosterName.withCompanions(person.name) {
      person.name = name
      note(.companions(companions))
    }
    if let shown = RosterCell.damage(in: person.name, isName: true) { note(.damagedText(shown)) }
    if let doubt = RosterName.doubt(person.name) { note(doubt) }
    notes.rows.append(person)
  }

  /// The line without telephone and identity numbers; one that is glued to other words is told.
  private mutating func withoutNumbers(
    _ line: Substring, into person: inout RosterRow
  ) -> Substring {
    let text = String(line)
    var kept = text
    let known = PrivateNumber.all(in: text)
    for number in PrivateNumber.all(in: text, local: .whole).reversed() {
      if number.kind == .identity {
        notes.droppedIdentityNumbers += 1
        note(.identityNumberDropped)
      } else if let phone = RosterCell.phone(String(text[number.range])) {
        person.phone = person.phone.map { phone + " " + $0 } ?? phone
        let before = text[..<number.range.lowerBound].last
        let after = text[number.range.upperBound...].first
        let isApart = [before, after].allSatisfy { $0.map(RosterLines.parts) ?? true }
        if !isApart || !known.contains(number) { note(.phoneInText) }
      }
      kept.replaceSubrange(number.range, with: " ")
    }
    return kept[...]
  }

  private static func parts(_ character: Character) -> Bool {
    character.isWhitespace || ",，;；|、/".contains(character)
  }

  private mutating func take(
    _ word: String, into person: inout RosterRow, _ others: inout [String]
  ) {
    let kept = RosterCell.parted(word).kept
    guard !kept.isEmpty else { return }
    if let shown = RosterCell.damage(in: kept, isName: false) { note(.damagedText(shown)) }
    let folded = kept.foldedName
    let digits = folded.utf8.count { (0x30...0x39).contains($0) }
    let list = RosterCell.list(kept)
    if RosterCell.isScientific(kept) {
      note(.phoneBroken)
    } else if digits >= 11 || RosterLines.isLocalTelephone(folded),
      folded.allSatisfy({ $0.isNumber || $0 == "-" || $0 == "+" })
    {
      if digits < 11 { note(.phoneInText) }
      person.phone = [person.phone, RosterCell.phone(kept)].compactMap(\.self)
        .joined(separator: " ")
    } else if ["㎡", "平方米", "m2", "平米"].contains(where: folded.hasSuffix) {
      let read = RosterArea(kept, rounding: roundingAreas)
      if let problem = read.problem { note(problem) }
      person.area = read.area
      person.areaKind = read.area == nil ? nil : .unstated
    } else if !list.isEmpty, list.allSatisfy(RosterName.isGroup) {
      for group in list { RosterName.take(group: group, into: &person) }
    } else if person.home == nil, RosterLines.isHome(kept) {
      if RosterCell.isDate(kept) { note(.roomTurnedIntoDate(kept)) }
      person.home = kept
    } else {
      if person.name.isEmpty {
        person.name = kept
      } else if person.name.count == 1, kept.count == 1, others.isEmpty {
        // 王 五 is one name.
        person.name += " " + kept
      } else {
        others.append(kept)
      }
    }
  }

  /// Seven or eight digits alone: no flat has so many, a telephone without its area code has.
  private static func isLocalTelephone(_ word: String) -> Bool {
    (7...8).contains(word.utf8.count) && word.utf8.allSatisfy { (0x30...0x39).contains($0) }
      && (0x32...0x39).contains(word.utf8.first!) && !word.hasPrefix("20")
  }

  /// The number of a line in the first cell of pasted ones: too short for a flat.
  private static func isSerial(_ word: String) -> Bool {
    let folded = word.foldedName
    return folded.utf8.count <= 2 && folded.unicodeScalars.allSatisfy(\.isDigit)
  }

  /// `24-3-501`, `501`, `12号402室`, `底商2`; not `业主01`.
  private static func isHome(_ word: String) -> Bool {
    let folded = word.foldedName
    guard let first = folded.unicodeScalars.first, folded.contains(where: \.isNumber) else {
      return folded.hasSuffix("东户") || folded.hasSuffix("西户")
    }
    if first.isDigit || folded.hasPrefix("底商") || folded.hasPrefix("商铺") { return true }
    return folded.contains("单元") || folded.contains("号") || folded.hasSuffix("室")
      || (first.isASCII && folded.unicodeScalars.contains(where: \.isDigit))
  }

  /// The words of a line: cells where there are tabs, else what blanks and commas separate; a home
  /// written right after a name (`张三24-3-501`) is a word of its own.
  private func words(of line: Substring) -> [String] {
    let hasTabs = line.contains("\t")
    let separators: Set<Unicode.Scalar> =
      hasTabs ? ["\t"] : [" ", "　", ",", "，", ";", "；", "|", "\t"]
    return line.unicodeScalars.split { separators.contains($0) }
      .compactMap { RosterCell.value(String($0)) }
      .flatMap { hasTabs ? [$0] : RosterLines.unglued($0) }
      .flatMap { word in
        RosterName.withHome(word).map { [$0.name, $0.home ?? ""] } ?? [word]
      }
  }

  private static func unglued(_ word: String) -> [String] {
    let head = word.unicodeScalars.prefix(while: \.isHan)
    let tail = String(word.unicodeScalars.dropFirst(head.count))
    let joined = tail.foldedName
    guard (2...4).contains(head.count), let first = joined.unicodeScalars.first, first.isDigit,
      joined.contains("-") || joined.contains("单元") || joined.contains("室")
        || joined.prefix(while: \.isNumber).count >= 3
    else { return [word] }
    let name = String(String.UnicodeScalarView(head))
    return ["底商", "商铺"].contains(name) ? [word] : [name, tail]
  }

  private mutating func note(_ kind: RosterProblem.Kind) {
    notes.problems.append(RosterProblem(kind, row: number))
  }
}
