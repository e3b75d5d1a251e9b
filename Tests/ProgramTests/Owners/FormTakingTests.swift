import Deliberation
import Foundation
import Lists
import Scenarios
import TestSupport
import Testing
import Text
import Values

@testable import Office

/// The answers of forms and chats, taken into a meeting or left out of it.
@Suite struct FormTakingTests {
  private let form = """
    序号,提交答卷时间,所用时间,来源,来源详情,来自IP,1、您的姓名,2、您的房号,3、您是否同意加装电梯？,4、您的建议
    1,2024/1/21 15:00:00,35秒,微信,无,203.0.113.5,业主01,101,A.同意,(空)
    2,2024/1/21 15:05:00,41秒,微信,无,203.0.113.6,业主02,102,B.不同意,一层怕吵
    3,2024/1/21 15:06:00,20秒,微信,无,203.0.113.7,居民癸,201,同意,(空)
    4,2024/1/21 15:07:00,20秒,微信,无,203.0.113.8,业主04,202,都行,(空)
    5,2024/1/21 15:08:00,20秒,微信,无,203.0.113.9,业主05,9-9-909,同意,(空)
    """
  private let electronic = Constitution.Electronic(
    identification: "手机号与业主清册一致", clause: "可以通过网上表单表决。")
  private let at = beijing("2024-01-21", 16, 0)

  /// The vote on the lift, taking slips, of a body with that clause.
  private func opened(_ clause: Constitution.Electronic?) throws -> Session {
    let body = Constitution(
      name: "某小区业主大会", rule: .builtIn("civil-code-278-special"), clauses: .init(electronic: clause))
    var session = try Scenario.stairwell.played()
    for command in [
      Command.constitute(.init(constitution: body)),
      .openVote(.init(proposal: VoteProposal(way: .slips, scope: "全部12套住宅"))),
    ] {
      try session.play(command, at: at, by: "记录", happened: nil)
    }
    return session
  }

  private func taking(
    _ text: String, into session: Session, as purpose: FormTaking.Purpose = .slips,
    choosing choice: FormChoice = .none
  ) -> FormTaking {
    FormTaking(
      FormReading(bytes: Array(text.utf8)), into: session, as: purpose, choosing: choice, by: "计票甲")
  }

  private func refusal(_ taking: FormTaking, _ session: Session) -> Refusal? {
    taking.refusal(in: session, on: Occasion(at: at, by: "计票甲"))
  }

  @Test
  func `forms are slips of owners where the clause lets them, and the rest is told row by row`()
    throws
  {
    var session = try opened(electronic)
    let first = taking(form, into: session)
    #expect(first.new.map(\.name) == ["业主01", "业主02"])
    #expect(
      first.left == [
        .init(row: 4, why: .notOwner("居民癸")), .init(row: 5, why: .unclear("都行")),
        .init(row: 6, why: .unknownHome("9-9-909")),
      ])
    #expect(refusal(first, session) == nil)
    for command in first.commands { try session.play(command, at: at, by: "计票甲", happened: nil) }
    #expect(session.pendingVote?.slips.first?.ballots.map(\.source) == [.form, .form])
    // The same file again brings nothing in.
    let again = taking(form, into: session)
    #expect(again.new.isEmpty && again.commands.isEmpty)
    #expect(again.known.map(\.name) == ["业主01", "业主02"])
  }

  @Test func `forms are refused where no clause lets them count`() throws {
    let session = try opened(nil)
    #expect(
      refusal(taking(form, into: session), session) == .slips(.formsNotTaken(room: "101")))
  }

  @Test func `no answer of a chat is ever a slip of an owners' vote`() throws {
    let chat = """
      #接龙
      1. 业主01 101 同意
      2. 业主02 102 反对
      """
    for clause in [nil, electronic] {
      let session = try opened(clause)
      let chain = taking(chat, into: session)
      #expect(chain.new.count == 2)
      #expect(refusal(chain, session) == .slips(.notSigned(room: "101", .chain)))
    }
  }

  @Test func `a form takes no signed slip's place`() throws {
    var session = try opened(electronic)
    try session.play(
      .enterSlips(.init(vote: nil, ballots: [Ballot(room: "101", answer: .against)])), at: at,
      by: "计票甲", happened: nil)
    let slips = taking(form, into: session)
    #expect(slips.new.map(\.name) == ["业主02"])
    #expect(slips.left.first == .init(row: 2, why: .readOtherwise(.against)))
  }

  @Test func `opinions of a form and a chat are one tally, and nobody is named in it`() throws {
    var session = try Scenario.stairwell.played()
    let opinions = taking(form, into: session, as: .opinions)
    #expect(refusal(opinions, session) == nil)
    for command in opinions.commands {
      try session.play(command, at: at, by: "记录", happened: nil)
    }
    let round = try #require(session.opinionRounds.values.last)
    #expect(round.numbers.returned == 5 && round.numbers.valid == 4)
    #expect(round.numbers.agreeing == 3)
    #expect(round.numbers.lines == ["来源：问卷星5份"])
    #expect(taking(form, into: session, as: .opinions).isThere(in: session))
    let remarks = session.entries.flatMap(\.events).compactMap { event -> String? in
      if case .remarked(let it) = event { it.text } else { nil }
    }
    #expect(remarks == ["意见（问卷星）：一层怕吵"])
  }

  @Test func `the command looks first and writes when it is told to`() throws {
    let folder = TemporaryFolder()
    let file = folder("表单.csv")
    try Data(form.utf8).write(to: URL(filePath: file))
    let (status, output, _) = try yishi(["forms", file])
    #expect(status == 0)
    #expect(output.contains("问卷星：5份"))
    #expect(output.contains("不记录的列：序号、所用时间、来源、来源详情、来自IP"))
    #expect(!output.contains("203.0.113"))
    let (wrong, _, errors) = try yishi(["forms", file, "--into", "slips"])
    #expect(wrong == 64)
    #expect(errors.contains("--into"))
  }
}
