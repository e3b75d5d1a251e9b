import Deliberation
import Scenarios
import Testing
import Values

/// What counted stays what it was: names, times and the sense of what was decided.
extension AdjournedTests {
  @Test func `the name of whoever was there is corrected, never struck out`() throws {
    var stand = try adjourned()
    for entry in stand.session.entries {
      for (place, event) in entry.events.enumerated() {
        guard case .participantAdded(let it) = event else { continue }
        let person = it.participant
        let isThere = stand.session.attendance(of: person.id).signedIn != nil
        let path = "\(person.id.text).name"
        let listed = stand.session.redactableFields(of: entry).contains {
          $0.path == path || entry.events.count == 1 && $0.path == "name"
        }
        #expect(listed != isThere, "\(place) \(path)")
        guard isThere else { continue }
        #expect(
          stand.refusal(
            of: .redact(.init(entry: entry.number, fields: [path], reason: "隐私", approved: "主任")))
            == .words(.nameCounted(person.id)))
      }
    }
    // Whoever never came goes with every place that repeats the name.
    let away = try #require(
      stand.session.roster.first {
        let attendance = stand.session.attendance(of: $0.id)
        return attendance.signedIn == nil && attendance.missed == nil
      })
    try stand.act(
      .assign(.init(issue: nil, work: .init(what: "收纳鸟笼", responsible: ["物业", away.name]))))
    let added = try stand.entry {
      if case .participantAdded(let it) = $0 { it.participant.id == away.id } else { false }
    }
    try stand.act(
      .redact(
        .init(
          entry: added, fields: ["\(away.id.text).name"], reason: "本人要求", approved: "主任")))
    #expect(!"\(stand.session.entries)".contains(away.name))
  }

  @Test func `nobody comes or goes by correction on the other side of an opening or a vote`() throws
  {
    let stand = try adjourned()
    let opened = try #require(stand.session.opening?.at)
    for entry in stand.session.entries {
      let isMove = entry.events.contains {
        if case .signedIn = $0 { true } else if case .left = $0 { true } else { false }
      }
      guard isMove else { continue }
      let at = stand.session.happened(of: entry)
      let beyond = at <= opened ? opened.adding(seconds: 30) : opened.adding(seconds: -30)
      guard beyond < entry.at || at > opened else { continue }
      let refusal = stand.refusal(
        of: .correct(
          .init(
            entry: entry.number, field: "happened",
            old: stand.session.text(of: "happened", in: entry) ?? "", new: beyond.description,
            reason: "记错", approved: "主任")))
      #expect(refusal != nil, "entry \(entry.number) is moved to \(beyond)")
    }
  }

  @Test func `an erratum and a corrected point keep figures, denials and directions`() throws {
    let stand = try adjourned()
    func erratum(_ old: String, _ new: String) -> Refusal? {
      stand.refusal(
        of: .noteErratum(
          .init(
            motion: nil, version: nil, old: old, new: new, reason: nil, by: nil, approved: "主任")))
    }
    for (old, new) in [
      ("6平方米", "9平方米"), ("东侧", "西侧"), ("不硬化", "硬化"), ("期满评议", "期满不评议"), ("4个", "十四个"),
    ] {
      #expect(erratum(old, new) == .words(.moreThanASlip(old: old, new: new)))
    }
    #expect(erratum("6平方米", "六平方米") == nil)
    var noted = stand
    try noted.act(
      .noteErratum(
        .init(
          motion: nil, version: nil, old: "植物角", new: "值物角", reason: nil, by: nil, approved: "主任")))
    #expect(
      noted.refusal(
        of: .noteErratum(
          .init(
            motion: nil, version: nil, old: "物角", new: "物脚", reason: nil, by: nil, approved: "主任")))
        == .words(.moreThanASlip(old: "物角", new: "物脚")))
    let settled = try stand.entry(isSettled)
    #expect(
      stand.refusal(
        of: .correct(
          .init(
            entry: settled, field: "point1", old: "鸟笼不超过4个", new: "鸟笼不超过9个", reason: "写错",
            approved: "主任"))) == .words(.moreThanASlip(old: "鸟笼不超过4个", new: "鸟笼不超过9个")))
  }

  @Test func `an issue that was voted on can't be corrected to one not put on the agenda`() throws {
    let stand = try adjourned()
    let screened = try stand.entry { if case .screened = $0 { true } else { false } }
    let field = "listed"
    #expect(
      stand.refusal(
        of: .correct(
          .init(
            entry: screened, field: field, old: "true", new: "false", reason: "写错", approved: "主任"))
      )
        == .record(.verdictRestsOn(entry: screened, field: field)))
  }
}
