import Deliberation
import Testing

/// Words that nobody voted on may be struck out, and the record isn't doubted for it.
@Suite struct StruckBeforeVoteTests {
  private func opened() throws -> Meeting { try AfterTheVoteTests().opened() }

  private func redact(_ entry: Int, _ field: String) -> Command {
    .redact(.init(entry: entry, fields: [field], reason: "隐私", approved: "书记"))
  }

  private func entry(_ meeting: Meeting, _ test: (Event) -> Bool) throws -> Int {
    try #require(meeting.session.entries.first { $0.events.contains(where: test) }).number
  }

  private func isClean(_ meeting: Meeting) {
    let again = Rejudgement(meeting.session, digest: nil)
    #expect(again.findings.isEmpty && again.doubts.isEmpty, "\(again.findings) \(again.doubts)")
    #expect(meeting.session.struckThoughVoted.isEmpty)
    #expect(!meeting.session.linesToStrike.isEmpty)
  }

  @Test func `an amendment that was withdrawn was voted on by nobody`() throws {
    var meeting = try opened()
    try meeting.act(.amend(.init(motion: nil, text: "装灯两盏", mover: nil, seconder: nil)))
    let amended = meeting.session.lastEntry
    try meeting.act(.withdrawAmendment(.init(amendment: nil, reason: "无")))
    try meeting.act(redact(amended, "text"))
    _ = try meeting.hands(5, 0, 0)
    isClean(meeting)
    #expect(throws: Refusal.self) { try meeting.act(redact(amended - 1, "text")) }
  }

  @Test
  func `a title and an amendment written anew before the vote take the place of what went`()
    throws
  {
    var meeting = try opened()
    try meeting.act(.amend(.init(motion: nil, text: "装灯两盏", mover: nil, seconder: nil)))
    try meeting.act(redact(meeting.session.lastEntry, "text"))
    try meeting.act(.reviseAmendment(.init(amendment: nil, text: "装灯三盏")))
    let added = try entry(meeting) { if case .issueAdded = $0 { true } else { false } }
    try meeting.act(redact(added, "title"))
    try meeting.act(
      .changeIssue(.init(issue: "i01", title: "楼道灯", source: nil, proposer: nil, summary: nil)))
    _ = try meeting.hands(5, 0, 0)
    _ = try meeting.hands(5, 0, 0)
    isClean(meeting)
  }

  @Test func `words of a vote whose opening was taken back may go`() throws {
    for field in ["title", "text"] {
      var meeting = try opened()
      try meeting.act(.openVote(.init(proposal: VoteProposal(way: .hands))))
      try meeting.act(.retract(.init(entry: meeting.session.lastEntry, reason: "早了")))
      let number = try entry(meeting) {
        switch $0 {
        case .issueAdded: field == "title"
        case .proposed: field == "text"
        default: false
        }
      }
      try meeting.act(redact(number, field))
      isClean(meeting)
    }
  }
}
