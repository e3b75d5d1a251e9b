import Affairs
import Archives
import Deliberation
import Sentences
import Text
import Values

/// What was found, as lines that need no opening: the meeting or card, what came of each issue, who does
/// what by when, and where the words stand. For the clerk's own eyes.
package struct HitWording: Sendable {
  private let language: Language
  private let words: [SoughtWord]
  private let today: Day

  package init(_ sought: Sought, in language: Language, on today: Day) {
    (words, self.language, self.today) = (sought.words, language, today)
  }

  /// A line of a hit.
  package struct Line: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      /// Day, title and body, and what must be known of the record.
      case head
      /// An issue's title, or what a card says of itself, with its result.
      case result
      /// Tasks, and how far they have come.
      case became
      /// Where the words stand.
      case place
    }

    package let kind: Kind
    package let text: String
    /// What must be known of the record: 未封存, 损坏, 恢复本.
    package let marks: [String]

    /// A line that opens something else than was found.
    package init(opening text: String) { self.init(.head, text) }

    init(_ kind: Kind, _ text: String, marks: [String] = []) {
      self.kind = kind
      // Masked before anything is cut off it.
      self.text = text.maskingNumbers
      self.marks = marks
    }
  }

  package func lines(of hit: Hit) -> [Line] {
    switch hit.about {
    case .meeting(let meeting): lines(of: meeting, hit.sayings)
    case .card(let facts): lines(of: facts, hit.sayings)
    }
  }

  // MARK: - A meeting

  private func lines(of meeting: Hit.Meeting, _ sayings: [Saying]) -> [Line] {
    let extract = meeting.extract
    let head = ["\(extract.header.date)", extract.header.title, extract.body]
    var lines = [
      Line(.head, head.filter { !$0.isEmpty }.joined(separator: "  "), marks: marks(of: extract))
    ]
    for issue in concerned(extract, sayings) {
      lines.append(Line(.result, result(of: issue)))
      if let became = became(of: meeting.tasks(of: issue)) { lines.append(Line(.became, became)) }
    }
    return lines + places(sayings.filter { $0.kind != .title && !isTitle($0, of: extract) })
  }

  /// The issues that the words are about; where they are about none, all of them.
  private func concerned(_ extract: Extract, _ sayings: [Saying]) -> [Extract.Issue] {
    let numbers = Set(sayings.compactMap(\.issue))
    let issues = extract.issues.filter { numbers.contains($0.number) }
    return issues.isEmpty ? extract.issues : issues
  }

  /// Whether a line stands above it that says the same.
  private func isTitle(_ saying: Saying, of extract: Extract) -> Bool {
    saying.kind == .issue && extract.issues.contains { $0.title == saying.text }
  }

  /// `植物角设养鸟区：赞成11人、反对0人、弃权0人，达成一致`.
  package func result(of issue: Extract.Issue) -> String {
    let vote = (issue.settlingVote ?? issue.votes.last { $0.result != nil })?.line(in: language)
    let status = issue.status.name(in: language)
    let told = [vote, vote == nil || issue.settlingVote == nil ? status : nil, waiting(issue)]
      .compactMap(\.self)
    return issue.title + language("：", ": ") + told.joined(separator: language("；", "; "))
  }

  /// Consents that what is agreed waits for.
  private func waiting(_ issue: Extract.Issue) -> String? {
    let due = issue.stands ? issue.consents.filter(\.isDue).map(\.party) : []
    guard !due.isEmpty else { return nil }
    return language(
      "尚待\(language.list(due))书面同意", "the written consent of \(language.list(due)) is due")
  }

  /// 未封存, 损坏, 恢复本, 另有副本, 有隐去.
  package func marks(of extract: Extract) -> [String] {
    var marks: [String] = []
    func add(_ isSo: Bool, _ chinese: String, _ english: String) {
      if isSo { marks.append(language(chinese, english)) }
    }
    add(extract.doubts.contains(.damaged), "损坏", "damaged")
    add(extract.doubts.contains(.recovered), "恢复本", "recovered")
    add(extract.doubts.contains(.copies), "另有副本", "has copies")
    add(extract.seal == nil, "未封存", "not sealed")
    add(!extract.isHeld && extract.phase != .preparing, "未举行", "not held")
    return marks
  }

  // MARK: - A card

  private func lines(of facts: CardFacts, _ sayings: [Saying]) -> [Line] {
    let day = facts.on.map { "\($0)" } ?? ""
    let head = [day, facts.kind.name(in: language), facts.title, facts.id.text]
    let ended = facts.ended.map { language("\($0)结束", "ended \($0)") }
    var lines = [
      Line(
        .head, head.filter { !$0.isEmpty }.joined(separator: "  "),
        marks: ended.map { [$0] } ?? [])
    ]
    let standing = standing(of: facts)
    if !standing.isEmpty { lines.append(Line(.result, standing)) }
    if let became = became(of: facts.tasks) { lines.append(Line(.became, became)) }
    return lines + places(sayings.filter { $0.text != facts.title && $0.text != facts.id.text })
  }

  private func standing(of facts: CardFacts) -> String {
    let parts = [
      facts.step.map { language("现在这一步：\($0)", "step at hand: \($0)") },
      facts.lead.map { language("牵头：\($0)", "led by \($0)") },
      facts.done.map { language("\($0)办结", "done on \($0)") }
        ?? (facts.ended == nil ? facts.due.map { due($0) } : nil),
      facts.last.map {
        language("最近\($0.on)：\($0.text)", "last on \($0.on): \($0.text)")
      },
    ]
    return parts.compactMap(\.self).joined(separator: language("；", "; "))
  }

  private func due(_ day: Day) -> String {
    let late = day.days(until: today)
    return late > 0
      ? language("时限\(day)，已过\(late)天", "due on \(day), \(plural(late, "day")) late")
      : language("时限\(day)", "due on \(day)")
  }

  // MARK: - What became of it

  /// `任务3项，办结1项；未办：排定轮值表（居民甲，6月30日前）`; nil where there is none.
  package func became(of tasks: [TaskFact]) -> String? {
    guard !tasks.isEmpty else { return nil }
    let open = tasks.filter { $0.done == nil }
    let (all, done) = (tasks.count, tasks.count - open.count)
    guard !open.isEmpty else {
      return language("任务\(all)项，都已办结", "\(plural(all, "task")), all done")
    }
    let told = open.prefix(3).map { task in
      let parts = task.whose + (task.due.map { [due($0)] } ?? [])
      let said = parts.joined(separator: language("，", ", "))
      return said.isEmpty ? task.what : task.what + language("（\(said)）", " (\(said))")
    }
    let more = open.count > 3 ? language("……", "…") : ""
    return language(
      "任务\(all)项，办结\(done)项；未办：\(language.list(told))\(more)",
      "\(plural(all, "task")), \(done) done; open: \(language.list(told))\(more)")
  }

  // MARK: - Where the words stand

  /// How many places of a hit are told.
  private static let mostPlaces = 3

  private func places(_ sayings: [Saying]) -> [Line] {
    var seen: Set<String> = []
    let all = sayings.filter { seen.insert($0.text).inserted }
    let shown = all.prefix(HitWording.mostPlaces).map { saying in
      Line(.place, name(of: saying) + language("：", ": ") + snippet(of: saying.text))
    }
    let rest = all.count - shown.count
    return shown
      + (rest > 0 ? [Line(.place, language("另有\(rest)处", "and \(plural(rest, "place"))"))] : [])
  }

  package func name(of saying: Saying) -> String {
    guard let version = saying.version else { return saying.kind.name(in: language) }
    return language("方案第\(version)稿", "version \(version)")
  }

  /// As much of a text as stands around the first of the words that is in it.
  package func snippet(of text: String) -> String {
    let masked = text.maskingNumbers
    let scalars = Array(masked.unicodeScalars)
    let places = words.compactMap { $0.place(in: masked) }
    let start = max(0, (places.map(\.lowerBound).min() ?? 0) - HitWording.before)
    let end = min(scalars.count, start + HitWording.length)
    var piece = String.UnicodeScalarView()
    for scalar in scalars[start..<end] {
      piece.append(scalar.properties.isWhitespace ? " " : scalar)
    }
    return (start > 0 ? "……" : "") + String(piece) + (end < scalars.count ? "……" : "")
  }

  /// Characters before the word, and of the whole piece.
  private static let before = 16
  private static let length = 60
}

extension Saying.Kind {
  package func name(in language: Language) -> String {
    switch self {
    case .title: language("会议名称", "title")
    case .issue: language("议题", "issue")
    case .version: language("方案", "motion")
    case .remark: language("发言和意见", "remark")
    case .outcome: language("议定事项", "outcome")
    case .task: language("任务", "task")
    case .place: language("地点", "place")
    case .person: language("人和单位", "person")
    case .room: language("房号", "room")
    case .number: language("编号", "number")
    case .matter: language("事项", "matter")
    case .card: language("台账", "ledger")
    case .note: language("办理记录", "note")
    }
  }
}

extension Sought.Result {
  package func name(in language: Language) -> String {
    switch self {
    case .agreed: language("已议定", "agreed")
    case .notAgreed: language("未议定", "not agreed")
    case .deferred: language("暂缓", "deferred")
    case .referred: language("转报", "referred")
    case .withdrawn: language("撤回", "withdrawn")
    case .reported: language("仅作通报", "reported only")
    case .open: language("还没有结果", "without result yet")
    }
  }
}

extension Sought.TaskState {
  package func name(in language: Language) -> String {
    switch self {
    case .open: language("未办", "open")
    case .overdue: language("已过时限", "late")
    case .done: language("办结", "done")
    }
  }
}
