import Deliberation
import Documents
import Scenarios
import Testing
import Values

/// A paper that gives the result of every issue leaves none of them out.
@Suite struct OtherIssuesTests {
  @Test func `an issue that came to nothing stands beside those that were decided`() throws {
    var meeting = try Meeting(title: "3号楼")
    try meeting.open(residents: 5)
    try meeting.hands(5, 0, 0)
    try meeting.act(.closeIssue(.init(issue: nil, withoutAssignment: "当场办结")))
    let roll = OwnerRoll.stairwell(of: 4, area: Area(hundredths: 5000))
    try meeting.act(.confirmOwners(.init(roll: roll)))
    for (title, answers) in [
      ("加装电梯", [Answer.for, .for, .for, .for]), ("更换门禁", [.for, .against, .for, .against]),
    ] {
      try meeting.act(
        .addIssue(.init(title: title, source: nil, proposer: nil, summary: nil, number: nil)),
        .takeUp(.init(issue: title)),
        .propose(.init(issue: nil, text: "同意\(title)。", mover: nil, seconder: nil)))
      try meeting.leaveToOwners()
      try meeting.act(
        .openVote(
          .init(
            proposal: VoteProposal(rule: "civil-code-278-special", way: .slips, scope: "3号楼2单元"))))
      try meeting.read(
        zip(roll.dwellings, answers).map { Ballot(room: $0.room, answer: $1) })
      try meeting.announceSlips()
    }
    try meeting.act(.adjourn(.init(reason: nil)))
    let text = try meeting.flat(.notice, .public)
    #expect(text.contains("各议题的结果"), "\(text)")
    #expect(text.contains("其他议题更换门禁：方案（第1稿）第1次表决") && text.contains("反对2人"), "\(text)")
    #expect(text.contains("楼道堆物清理：公示期满无异议，组织实施。"), "\(text)")
    // What was talked over has a paper of its own.
    for audience in Audience.allCases {
      let opinion = try meeting.flat(.opinion, audience)
      #expect(opinion.contains("公示期满无异议，组织实施。"), "\(opinion)")
      for other in ["更换门禁", "加装电梯"] { #expect(!opinion.contains(other), "\(opinion)") }
    }
  }
}
