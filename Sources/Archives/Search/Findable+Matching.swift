import Affairs
import Deliberation
import Text
import Values

/// Whether a meeting or a card is what is searched for.
extension Findable {
  /// Where the words stand in it, nowhere where none are asked for; nil where it isn't what is sought.
  func sayings(
    for sought: Sought, fates: [String: TaskFate], on today: Day
  ) -> [Saying]? {
    let issues: Set<String>?
    switch about {
    case .meeting(let extract):
      guard isWithin(sought, extract.header.date), fits(extract, sought) else { return nil }
      issues = wanted(
        Hit.Meeting(path: "", extract: extract, fates: fates), sought, on: today)
      if issues?.isEmpty == true { return nil }
    case .card(let facts):
      guard sought.body == nil, sought.group == nil, sought.result == nil,
        isWithin(sought, facts.on), fits(facts, sought.task, on: today)
      else { return nil }
      issues = nil
    }
    if let place = sought.place.flatMap(SoughtWord.init),
      !sayings.contains(where: { $0.kind == .place && place.isFound(in: $0) })
    {
      return nil
    }
    return standing(sought, among: issues)
  }

  /// - Parameter issues: the ones that are sought; nil for all.
  private func standing(_ sought: Sought, among issues: Set<String>?) -> [Saying]? {
    let words = sought.words
    let open = sayings.filter { saying in
      (sought.kinds.isEmpty || sought.kinds.contains(saying.kind))
        && (saying.issue.flatMap { number in issues.map { $0.contains(number) } } ?? true)
    }
    guard !words.isEmpty else { return open.isEmpty ? nil : [] }
    var missing = Set(words)
    let found = open.filter { saying in
      let here = words.filter { $0.isFound(in: saying) }
      missing.subtract(here)
      return !here.isEmpty
    }
    return missing.isEmpty ? found : nil
  }

  private func isWithin(_ sought: Sought, _ day: Day?) -> Bool {
    guard sought.from != nil || sought.until != nil else { return true }
    guard let day else { return false }
    return sought.from.map { $0 <= day } ?? true && sought.until.map { day <= $0 } ?? true
  }

  private func fits(_ extract: Extract, _ sought: Sought) -> Bool {
    func holds(_ text: String, _ part: String) -> Bool {
      SearchKey(text).firstRange(of: SearchKey(part)) != nil
    }
    if let body = sought.body, !holds(extract.body, body) { return false }
    guard let group = sought.group else { return true }
    return extract.attendance.members.contains { member in
      [.present, .represented].contains(member.state)
        && member.groups.contains { holds($0, group) }
    }
  }

  /// The numbers of the issues with the result and the tasks that are sought; nil where neither is.
  private func wanted(
    _ meeting: Hit.Meeting, _ sought: Sought, on today: Day
  ) -> Set<String>? {
    guard sought.result != nil || sought.task != nil else { return nil }
    let issues = meeting.extract.issues.filter { issue in
      if let result = sought.result, Sought.Result(issue.status) != result { return false }
      guard let state = sought.task else { return true }
      return meeting.tasks(of: issue).contains {
        state.holds(done: $0.done != nil, due: $0.due, on: today)
      }
    }
    return Set(issues.map(\.number))
  }

  private func fits(_ facts: CardFacts, _ state: Sought.TaskState?, on today: Day) -> Bool {
    guard let state else { return true }
    if facts.kind == .task {
      return facts.ended == nil
        && state.holds(done: facts.done != nil, due: facts.due, on: today)
    }
    return facts.tasks.contains { state.holds(done: $0.done != nil, due: $0.due, on: today) }
  }
}
