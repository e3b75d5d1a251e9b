import Deliberation
import Sentences
import Text
import Values

/// The rounds in which owners answer on slips, as their own papers tell of them.
extension Proceedings {
  /// The owners' votes on slips that ask yes or no and stand, the earliest first.
  var ownersRounds: [Vote] {
    session.votes.values.filter {
      $0.opening.ownerRoll != nil && $0.opening.way == .slips && $0.voided == nil
        && $0.opening.subject.candidates == nil
    }
  }

  /// The last of them whose count was checked: 计票.
  var countedRound: Vote? { ownersRounds.last { $0.tally != nil && $0.checkedBy != nil } }

  /// The last of them that was announced: 宣布.
  var announcedRound: Vote? { ownersRounds.last { $0.announcement != nil } }

  func issue(of vote: Vote) -> Issue? { vote.opening.issue.flatMap { session.issues[$0] } }

  /// 主送: `3号楼2单元全体业主：`, of a range that is `3号楼2单元全部12套住宅`.
  func addressees(of vote: Vote) -> String {
    let scope = scope(of: vote)
    if let found = scope.firstRange(of: "全部"), found.lowerBound > scope.startIndex {
      return "\(scope[..<found.lowerBound])全体业主："
    }
    return scope.hasSuffix("业主") ? "\(scope)：" : "\(scope)的业主："
  }

  /// What a round is about.
  func about(_ vote: Vote) -> String { issue(of: vote).map { title(of: $0) } ?? meetingTitle }

  /// 方案全文（第1稿）：……; nothing where no text was voted on.
  func text(of vote: Vote) -> [String] {
    guard let (motion, version) = session.text(of: vote) else { return [] }
    let lines = free(version.text).split(whereSeparator: \.isNewline).map(String.init)
    guard let first = lines.first else { return [] }
    return ["\(textName(motion, version))：\(sentence(first))"] + lines.dropFirst()
  }

  /// `3号楼2单元全部12套住宅，总人数11人，总面积690.66平方米。同一业主有多套的按一人计，共1处。`
  func size(of vote: Vote) -> String {
    guard let roll = session.owners(of: vote) else { return "\(scope(of: vote))。" }
    let homes = roll.dwellings.filter { !$0.kind.isParking }
    let area = homes.reduce(Area(hundredths: 0)) {
      Area(hundredths: $0.hundredths + $1.area.hundredths)
    }
    let merged = roll.mergedHeads
    return "\(scope(of: vote))，总人数\(session.voterCount(of: vote.opening))人，总面积\(area)平方米。"
      + (merged > 0 ? "同一业主有多套的按一人计，共\(merged)处。" : "")
  }

  /// The counts of a round, a row each: 总数 参与 同意 反对 弃权 无效 未交回, persons and area. Outside, the area
  /// of an answer that few gave isn't told.
  func counts(of vote: Vote) -> TextTable? {
    guard let counts = reckoned(vote)?.counts else { return nil }
    let (heads, area) = (counts.heads, counts.area)
    let rows: [(String, Int?, Area?, Bool)] = [
      ("总数", heads.all ?? heads.expected, area?.all ?? area?.expected, true),
      ("参与", heads.participating, area?.participating, true),
      ("同意", heads.for ?? 0, area?.for, true),
      ("反对", heads.against ?? 0, area?.against, false),
      ("弃权", heads.abstain ?? 0, area?.abstain, false),
      ("无效", heads.invalid ?? 0, area?.invalid, false),
      ("未交回", heads.unreturned, area?.unreturned, false),
    ]
    return TextTable(
      columns: [.init("项目", least: 8), .init("人数", .trailing), .init("面积（㎡）", .trailing)],
      rows: rows.compactMap { name, heads, area, isWhole in
        guard let heads else { return nil }
        let told = isWhole || !isPublic || heads >= VerdictWording.fewVoters
        return [name, "\(heads)", told ? area.map { "\($0)" } ?? "" : "—"]
      })
  }

  /// What its count comes to, whether it was announced or not; nil where nothing is counted.
  private func reckoned(_ vote: Vote) -> Verdict? {
    vote.verdict ?? vote.tally.map { session.forecast(of: vote, counted: $0) }
  }

  /// What is required and what there is, a row for each test.
  func required(of vote: Vote) -> TextTable? {
    guard let tests = reckoned(vote)?.tests, !tests.isEmpty else { return nil }
    return TextTable(
      columns: [.init("项目", least: 10), .init("应不少于", .trailing), .init("实际", .trailing)],
      rows: tests.map { test in
        [
          Language.chinese.measured(test.test, test.measure, group: test.group.map { named($0) }),
          Language.chinese.amount(test.required), Language.chinese.amount(test.actual),
        ]
      })
  }

  /// `表决票已全部交回，征询于2024年3月7日提前截止（原定至3月9日）。`; nil where the round ran to its last day.
  func earlyClose(of vote: Vote) -> String? {
    guard let period = vote.period, let closed = vote.closed else { return nil }
    let day = session.zoned(closed).day
    guard day < period.until else { return nil }
    return "表决票已全部交回，征询于\(day.official)提前截止（原定至\(period.until.official(after: day))）。"
  }
}
