import Archives
import Deliberation
import Documents
import Foundation
import Log
import Scenarios
import Terminal
import Testing
import Text

@testable import Office
@testable import Screens

/// What the office offers on the record is what its pages show.
@Suite struct OfferedRecordTests {
  @Test func `every act offered on the record is a line of its page`() throws {
    let stage = try Moments.adjourned.stage(RecordScreen())
    let names = RecordScreen().table(in: stage.context).map(\.name.id)
    #expect(Set(names).isSuperset(of: RecordOffers.onMeeting.map(\.id)))
    #expect(Set(names).count == names.count)
  }

  @Test func `what is put right afterwards is offered on the timeline, and only afterwards`() throws
  {
    for (moment, isOver) in [(Moments.opened, false), (.adjourned, true), (.sealed, true)] {
      let context = try moment.stage().context
      let lines = TimelineScreen().commands(in: context)
      for offer in RecordOffers.afterwards {
        let line = try #require(lines.first { $0.id == offer.id })
        #expect((line.disabled(context) == nil) == isOver, "\(offer.id) \(moment)")
      }
    }
  }

  @Test func `no two questions of a form go by one name`() throws {
    let desk = try Moments.adjourned.stage().context.desk
    let asked =
      (RecordOffers.onMeeting + RecordOffers.afterwards + [
        ClosingOffers.reopen, ClosingOffers.seal, DetailsOffers.describe, ExpectationOffers.expect,
        PersonOffers.add, PersonOffers.walkIn,
      ]).compactMap { offer in
        if case .ask(let request) = offer.act((), desk) { request } else { nil }
      }
    #expect(asked.count == 17)
    for request in asked {
      #expect(Set(request.fields.map(\.id)).count == request.fields.count, "\(request.title)")
    }
  }

  /// A meeting whose file was damaged near its end and recovered, and is open.
  private func recovered() throws -> Stage {
    let stage = try Moments.adjourned.stage()
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: stage.file.path)))
    let entry = stage.session.lastEntry - 1
    let mark = try #require(bytes.firstRange(of: Array("{\"n\":\(entry),".utf8)))
    let by = try #require(bytes[mark.upperBound...].firstRange(of: Array("\"by\":\"".utf8)))
    bytes[by.upperBound + 2] ^= 1
    try Data(bytes).write(to: URL(fileURLWithPath: stage.file.path))
    let recovery = try MeetingFile.recover(
      stage.file.path, by: "主持", at: stage.context.now)
    stage.shell.context.meeting = try MeetingFile.open(recovery.path, clerk: "主持")
    return stage
  }

  @Test func `a recovered record says what it lacks on its pages, where it is answered for`()
    throws
  {
    let stage = try recovered()
    let lost = try #require(stage.context.session?.recoveries.first?.loss)
    stage.show(MeetingScreen())
    #expect(stage.rows[0].contains("缺第\(lost.first)"), "\(stage.text)")
    stage.show(TroubleScreen())
    #expect(stage.flat.contains("缺第\(lost.first)"), "\(stage.text)")
    #expect(!stage.flat.contains("一切正常"), "\(stage.text)")
    stage.show(RecordScreen())
    #expect(stage.flat.contains("确认"), "\(stage.text)")
    stage.type("8")
    stage.type("记录人乙")
    stage.press(.enter)
    stage.type("缺的已重新登记")
    stage.press(.tab, .enter)
    #expect(stage.context.session?.lacksConfirmation == false, "\(stage.text)")
    #expect(
      stage.context.session?.recoveries.first?.confirmation?.text == "缺的已重新登记")
    #expect(
      !RecordScreen().commands(in: stage.context).contains {
        $0.id == RecordOffers.confirmRecovery.id
      })
  }

  @Test(arguments: Language.allCases)
  func `a way out of a recovered record or a copy is named as the screens call it`(
    language: Language
  ) {
    for need in [Need.confirmedRecovery, .confirmedCopy] {
      let refusal = DocumentRefusal.lacks(.notice, need)
      let onScreen = (refusal as any Error).sentence(in: language)
      #expect(onScreen.contains(RecordOffers.confirmRecovery.name.title(in: language)))
      #expect(onScreen.contains(CommandName.record.title(in: language)))
      #expect(!onScreen.contains("confirmRecovery"))
      #expect(refusal.sentence(in: language).contains("confirmRecovery"))
    }
    let other = JournalError.otherCopyKnown(
      path: "甲.yishi", last: 3, known: .init(n: 5, file: "乙.yishi"), isOlder: true)
    let onScreen = (other as any Error).sentence(in: language)
    #expect(onScreen.contains(CommandName.saving.title(in: language)))
    #expect(!onScreen.contains("continueCopy"))
    #expect(other.sentence(in: language).contains("continueCopy"))
  }

  @Test func `a number is told by the label of the blank that it was typed into`() throws {
    let stage = try Moments.opened.stage()
    let desk = stage.context.desk
    let issue = try #require(stage.session.issues.values.first)
    let acts =
      (RecordOffers.onMeeting + [RecordOffers.confirmRecovery, IssueOffers.add])
      .map { $0.act((), desk) } + IssueOffers.onIssue.map { $0.act(issue, desk) }
    var asked: [Request] = acts.compactMap { act in
      if case .ask(let request) = act { request } else { nil }
    }
    asked.append(DetailsOffers.describing(DetailsOffers.blanks(at: desk), at: desk))
    var told: Set<String> = []
    for request in asked {
      for field in request.fields {
        for other in ["", "甲"] {
          var texts = Dictionary(uniqueKeysWithValues: request.fields.map { ($0.id, other) })
          texts[field.id] = "甲13800138002"
          let choices = request.fields.compactMap { field -> (String, Int)? in
            if case .choice = field.kind { (field.id, 0) } else { nil }
          }
          let answers = Answers(
            texts, choices: Dictionary(uniqueKeysWithValues: choices), at: desk)
          guard let command = try? request.read(answers).commands.first else { continue }
          do throws(Refusal) {
            try command.checkPrivateNumbers()
          } catch {
            #expect(
              request.field(of: error, in: answers)?.label == field.label,
              "\(request.title) \(field.label) \(error)")
            told.insert(field.label)
          }
        }
      }
    }
    #expect(told.isSuperset(of: ["感谢谁", "审定单位", "研究单位", "谁判断的", "议题名称"]), "\(told)")
  }

  @Test func `a refusal of a form names the form's own label, and the cursor goes there`()
    throws
  {
    let stage = try Moments.opened.stage()
    try stage.take(RecordOffers.thank, on: ())
    stage.type("甲13800138002")
    stage.press(.tab)
    stage.type("帮忙")
    stage.press(.tab, .enter)
    #expect(stage.flat.contains("“感谢谁”里有电话号码"), "\(stage.text)")
    let issue = try #require(stage.session.issues.values.first)
    try stage.take(IssueOffers.study, on: issue)
    stage.press(.tab, .tab)
    stage.type("同意")
    stage.press(.tab, .enter)
    #expect(stage.flat.contains("“研究单位”不能为空"), "\(stage.text)")
    stage.type("党支部")
    stage.press(.tab, .tab, .tab, .enter)
    #expect(stage.session.issues[issue.id]?.partyStudy?.by == "党支部", "\(stage.text)")
  }

  @Test func `no refusal at a screen names a member of a command`() throws {
    let session = try Moments.opened.stage().session
    for refusal in Refusal.specimens {
      for language in Language.allCases {
        let said = refusal.onScreen(in: language, of: session)
        for member in [
          "confirmRecovery", "continueCopy", "carriesSlips", "signedBy", "openVote", "stances",
          "(happened)", "（happened）", "(approved)", "（approved）", "(relation)", "relation）",
        ] where !said.contains("apply") {
          #expect(!said.contains(member), "\(said)")
        }
      }
    }
  }
}
