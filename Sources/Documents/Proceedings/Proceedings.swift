import Deliberation
import Sentences
import Text
import Values

/// What the papers say of one meeting, to one audience.
///
/// A public paper takes numbers, verdicts and settled points from here, never what someone said.
struct Proceedings {
  let session: Session
  let audience: Audience
  let issuing: Issuing
  /// What makes free text ready for the public; nil for the archive copy.
  let publicText: PublicText?
  /// Whether it is read aloud in the room: then what was typed freely is told as on the wall.
  private let isReadAloud: Bool
  /// Names that more than one person of the roster bears.
  private let namesakes: Set<String>
  /// The days on which it met; none where that was one.
  let meetingDays: [MeetingDay]

  /// - Parameter whole: the meeting as it is known now, where a paper of before it is made.
  init(
    session: Session, audience: Audience, issuing: Issuing, whole: Session? = nil,
    isReadAloud: Bool = false
  ) {
    self.isReadAloud = isReadAloud
    self.session = session
    self.audience = audience
    self.issuing = issuing
    publicText =
      audience == .public || isReadAloud
      ? PublicText(
        whole ?? session, printing: session, rewritings: issuing.rewritings,
        heldWords: issuing.heldWords) : nil
    meetingDays = MeetingDay.all(of: session)
    var names: Set<String> = []
    namesakes = Set(
      session.participants.values.map(\.name.withoutBlanks).filter { !names.insert($0).inserted })
  }

  /// What somebody typed freely, as this audience may read it. Every such text goes through here
  /// and nothing else does.
  func free(_ text: String) -> String {
    (isReadAloud ? publicText?.unconfirmed(text) : publicText?.printed(text)) ?? text
  }

  /// What should name a body, a rule or a paper. It stands as it is, a resident called 和平 strikes
  /// nothing out of 和平街; where it tells of somebody it is as free a text as any other.
  func named(_ text: String, isContact: Bool = false, withHomes: Bool = true) -> String {
    publicText?.tells(text, isContact: isContact, withHomes: withHomes) == true ? free(text) : text
  }

  /// The names or plans of a choice: whoever stood is named in its own lines, and nothing more is said
  /// of them; a plan is as free a text as any other.
  func options(of vote: Vote) -> OptionWording {
    OptionWording(vote.opening.subject.candidates ?? []) { [publicText] option in
      publicText.map { $0.isName(option) ? option : $0.printed(option) } ?? option
    }
  }

  func title(of issue: Issue) -> String { free(issue.title) }

  /// The meeting's own title, and where it is held.
  var meetingTitle: String { free(session.identity.title) }
  var venue: String { free(details.place) }

  var details: MeetingDetails { session.details }
  var isPublic: Bool { audience == .public }

  /// 居民议事会, or what else meets.
  var body: String {
    if !details.body.isEmpty { return named(details.body) }
    return details.kind.isEmpty ? "议事协商会" : named(details.kind)
  }

  /// `某社区第七届居民代表会议第四次会议`; nil where the meeting bears no number of the body's.
  var sitting: String? { session.sittingInFull.map { named($0) } }

  /// The meeting by its number, where it bears one: `24号楼植物角居民议事会`; a title that names the body
  /// already stands alone.
  var meetingName: String {
    if let sitting { return sitting }
    let title = meetingTitle
    // Owners who are asked in writing hold no meeting of any body.
    if isWritten, details.isInWriting { return title }
    return title.hasSuffix("会") || title.hasSuffix("会议") || title.contains(body)
      ? title : title + body
  }

  /// Who called the meeting and signs its papers: whoever was said, else the body, by its full name where
  /// it is a registered one.
  var convener: String {
    if !details.convener.isEmpty { return named(details.convener) }
    return session.constitutionOfBody.map { named($0.name) } ?? body
  }

  /// The groups that should be there.
  var requiredGroups: [String] { details.requiredGroups.map { named($0) } }

  /// The day of the meeting as it was held, else as it is planned.
  var day: Day { session.opening?.at.day ?? details.scheduled?.day ?? session.identity.date }

  /// 成文日期.
  ///
  /// A sitting on a later day, for what was left to be entered, makes no paper younger; a vote does.
  var issued: Day {
    if let on = issuing.on { return on }
    let ended = isWritten ? session.adjournment?.at.day : sittingEnd?.day
    let voted = session.votes.values.filter { $0.announcement != nil }.map {
      session.zoned($0.opened).day
    }
    return max(ended ?? day, voted.max() ?? day)
  }

  /// When the sitting that the meeting opened with ended: the last 散会 of that day or the night
  /// after, whatever was reopened on a later day.
  private var sittingEnd: Moment? {
    guard let opening = session.opening else { return session.adjournment?.at }
    let ends = session.entries.filter { session.retractedBy[$0.number] == nil }.flatMap { entry in
      entry.events.compactMap { event -> Moment? in
        if case .adjourned = event { session.zoned(session.happened(of: entry)) } else { nil }
      }
    }
    let reopened = laterSittings.first
    return ends.last { end in reopened.map { end < $0 } ?? true } ?? session.adjournment?.at
      ?? (reopened == nil ? nil : opening.at)
  }

  /// When it was reopened on days after the night of the meeting.
  private var laterSittings: [Moment] {
    guard let opened = session.opening?.at.day else { return [] }
    return session.reopenings.map { session.zoned($0.at) }.filter {
      $0.day > opened.adding(days: 1) || $0.day > opened && $0.clock >= "06:00"
    }
  }

  /// `，6月20日复会`; nothing where it met once.
  private var reconvened: String {
    var days: [Day] = []
    for sitting in laterSittings where days.last != sitting.day { days.append(sitting.day) }
    return days.map { "，\($0.official(after: day))复会" }.joined()
  }

  /// `2024年5月18日14:30—15:42`; the later day is written where it is another one, and a sitting on a
  /// day long after by itself: `，6月20日复会`.
  var period: String {
    guard let opening = session.opening else {
      return details.scheduled?.official ?? day.official
    }
    if isWritten { return days }
    return opening.at.official + close(after: opening.at) + endsEarly + reconvened
  }

  /// Why an end that stands before the start stands so; nothing where it doesn't.
  private var endsEarly: String {
    guard session.endsBeforeItBegins else { return "" }
    let entry = session.entries.last { entry in
      session.retractedBy[entry.number] == nil
        && entry.events.contains { if case .adjourned = $0 { true } else { false } }
    }
    return entry?.despite.map { "（所记时间的说明：\(phrase(free($0)))）" } ?? "（所记时间有误）"
  }

  /// `—15:42`, `—5月19日10:20`; nothing where nobody knows when it ended.
  private func close(after start: Moment) -> String {
    guard session.opening != nil, session.adjournment != nil || !laterSittings.isEmpty,
      let end = sittingEnd
    else { return "" }
    guard end.day == start.day else { return "—" + end.day.official(after: start.day) + end.clock }
    if end.isDayOnly { return "" }
    return start.isDayOnly ? "，\(end.clock)散会" : "—\(end.clock)"
  }

  /// The same with the weekday, for a field of its own.
  var periodWithWeekday: String {
    let start = session.opening?.at ?? details.scheduled
    guard let start else { return day.officialWithWeekday }
    if isWritten { return days }
    return start.day.officialWithWeekday + start.clock + close(after: start) + endsEarly
      + reconvened
  }

  /// `本次会议会后补录，2025年4月20日录入。`; nil for a meeting that was recorded as it went.
  var afterwards: String? {
    guard details.afterwards != nil else { return nil }
    let days = session.entries.filter { $0.happened != $0.at }.map(\.at.day)
    guard let first = days.min(), let last = days.max() else { return nil }
    let until = first == last ? "" : "至\(last.official(after: first))"
    return "本次会议会后补录，\(first.official)\(until)录入。"
  }

  /// `某社区居民代表会议`: the body with its community before it, as it signs what it decides.
  var bodyInFull: String {
    if let constitution = session.constitutionOfBody { return named(constitution.name) }
    for ending in ["居民委员会", "村民委员会", "居委会", "村委会"] where convener.hasSuffix(ending) {
      let community = convener.dropLast(ending.count)
      return body.hasPrefix(community) ? body : community + body
    }
    return body
  }

  /// 文号: the sealed one, else the proposed one, marked as such.
  var documentNumber: String? {
    if let seal = session.seal { return seal.documentNumber.map { named($0, withHomes: false) } }
    return issuing.number.map { "\(named($0, withHomes: false))（拟）" }
  }

  /// `14:30` on the meeting's day, else with the day: `5月19日10:20`, its year where that differs.
  func written(_ moment: Moment) -> String {
    moment.day == day ? moment.clock : dayAndClock(moment)
  }

  func dayAndClock(_ moment: Moment) -> String { moment.day.official(after: day) + moment.clock }

  func name(_ id: Participant.ID?) -> String? {
    id.map { id in session.participants[id].map(called) ?? id.text }
  }

  /// A name as the archive copy has it: with its room, where another one bears it too.
  func called(_ person: Participant) -> String {
    guard namesakes.contains(person.name.withoutBlanks) else { return person.name }
    return "\(person.name)（\(session.apart(person, in: .chinese))）"
  }

  /// Whoever a field names, by their number on the roster or as it was typed.
  func called(_ typed: String) -> String {
    session.participants[Participant.ID(typed)].map(called) ?? typed
  }

  func names(_ people: [Participant]) -> String { people.map(called).joined(separator: "、") }

  /// `居民甲（居民，24-3-501）`: who it is, for the record.
  func introduced(_ id: Participant.ID) -> String {
    guard let person = session.participants[id] else { return id.text }
    let groups = person.groups.filter { !person.name.hasPrefix($0) || person.details.home != nil }
    let place = [
      groups.joined(separator: "、"),
      namesakes.contains(person.name.withoutBlanks)
        ? session.apart(person, in: .chinese)
        : person.details.home ?? person.details.organisation ?? "",
      person.standing == .speaking ? "列席" : "",
    ].filter { !$0.isEmpty && $0 != person.name }
    return place.isEmpty ? called(person) : "\(person.name)（\(place.joined(separator: "，"))）"
  }

  /// `议题一`.
  func place(of issue: Issue) -> Int { session.place(of: issue.id) ?? 1 }

  /// `24号楼植物角设养鸟区`, or the meeting's title where there are several issues or none.
  var subject: String {
    issuesMet.count == 1 ? title(of: issuesMet[0]) : meetingTitle
  }

  /// The pieces of a title: `关于24号楼植物角设养鸟区的居民议事会纪要`.
  func title(_ ending: String) -> [String] { ["关于\(subject)的", ending] }

  // MARK: The foot

  var signature: [Block] { [.signature(convener, date: issued.official)] }

  /// What several issues are about, in one phrase.
  func about(_ issues: [Issue]) -> String {
    issues.count == 1 ? title(of: issues[0]) : meetingTitle
  }

  /// 电子记录核验码, on sealed papers alone.
  var codes: [Block] {
    guard session.phase == .sealed, let first = issuing.codes.first else { return [] }
    var text = "电子记录核验码：\(first)"
    if let last = issuing.codes.dropFirst().last { text += "；最近一次更正：\(last)" }
    return [.blank, .small(text)]
  }
}
