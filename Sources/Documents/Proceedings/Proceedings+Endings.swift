import Deliberation
import Sentences

extension Proceedings {
  /// What every paper says of the record it was made from: who was entered as present afterwards,
  /// and what was struck out.
  func endings(of kind: DocumentKind) -> [Block] {
    var sentences = missedSignIns
    if details.afterwards != nil, !kind.paper.tellsAfterwards {
      sentences.insert("本次会议系会后补录。", at: 0)
    }
    if let struckOut { sentences.append(struckOut) }
    sentences += lost
    var blocks = sentences.map { Block.paragraph($0) }
    // These print points, titles and names, and have no section of their own for corrections; behind the
    // last form on the page they would be taken for a part of it.
    let corrections = kind.paper.endsWithCorrections ? corrections(in: kind) : []
    if !corrections.isEmpty {
      blocks += [.blank, .line("更正")] + corrections.map { .paragraph($0) }
    }
    return blocks
  }

  /// What a paper of before the meeting says of what was put right and struck out in it since.
  ///
  /// The whole meeting tells it: what the paper is made from knows nothing of it. A paper that prints
  /// nothing of what was struck out stays as it went out.
  ///
  /// - Parameter blocks: the paper so far.
  func endings(ofBefore kind: DocumentKind, after blocks: [Block]) -> [Block] {
    guard session.openingEntry != nil else { return [] }
    let places = blocks.reduce(0) { $0 + $1.marksOfStruckWords }
    return
      (correctionsOfBefore(in: kind)
      + (places == 0 ? [] : ["以上有\(places)处经批准隐去，不改变到会、表决和议定事项。"]))
      .map { .paragraph($0) }
  }

  /// 补登到会: it counts for attendance alone, and may turn what was said of the opening.
  private var missedSignIns: [String] {
    let missed = session.roster.compactMap { person in
      session.attendance(of: person.id).missed.map { (person, $0) }
    }
    guard !missed.isEmpty else { return [] }
    let names = missed.map { person, missed in
      ([called(person), phrase(missed.reason)] + [enteredBefore(person.id)].compactMap { $0 }
        + ["审核人\(missed.approved)"]).joined(separator: "，")
    }.joined(separator: "；")
    var text =
      "会后补登到会\(missed.count)人" + (isPublic ? "" : "（\(names)）")
      + enteredAsExcused(missed.map(\.0)) + "，只计入到会人数，不改变各次表决的应到、在场和结果。"
    if let test = session.attendanceOfOpeningCorrected {
      text += "补登后，开会时到会\(test.actual)人，达到规定的\(test.needed)人。"
    }
    return [text]
  }

  /// `，其中1人原登记为请假`, for papers that name nobody.
  private func enteredAsExcused(_ people: [Participant]) -> String {
    let count = people.count { enteredBefore($0.id)?.contains("请假") == true }
    return isPublic && count > 0 ? "，其中\(count)人原登记为请假" : ""
  }

  /// How many places were struck out, and that nothing hangs on them.
  private var struckOut: String? {
    let places = placesStruckOut
    return places == 0 ? nil : "本记录有\(places)处经批准隐去，不改变到会、表决和议定事项。"
  }

  /// In how many places words were struck out.
  var placesStruckOut: Int {
    session.restatements.reduce(0) { sum, restated in
      let entry = session.entries[restated.key - 1]
      // What a correction repeats of a field goes with that field; its reason is a place of its own.
      let isOfTheRecord = entry.events.contains(where: \.isNeverRedacted)
      return sum
        + restated.value.struck.count { !isOfTheRecord || RecordWording.plain($0) == "reason" }
    }
  }

  /// Entries that an earlier program struck out whole, facts and all.
  private var lost: [String] {
    let numbers = session.entries.filter { $0.redacted != nil }.map { "\($0.number)" }
    guard !numbers.isEmpty else { return [] }
    return ["本记录第\(numbers.joined(separator: "、"))条已整条涂销，其内容不在本文书中，本文书不据以证明该条所记的事项。"]
  }
}

extension [Block] {
  /// Puts paragraphs before whoever signs, else at the end.
  mutating func endWith(_ paragraphs: [Block]) {
    let place = firstIndex { if case .signature = $0 { true } else { false } } ?? endIndex
    insert(contentsOf: paragraphs, at: place)
  }
}
