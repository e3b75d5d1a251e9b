import Office
import Sentences
import Terminal
import Text

/// 更正: begins with what whoever found the mistake has at hand, a person, a thing or a paper.
struct CorrectingScreen: Screen {
  private var menu: Menu<CorrectionSubjectsScreen.Choice>

  init(in context: Context) {
    let language = context.language
    menu = Menu([
      .init(
        .people,
        language(
          "一个人：姓名、房号、身份，签到、请假，发言和意见", "somebody: name, home, attendance, what was said")),
      .init(
        .things,
        language(
          "一件事：议题、方案、表决、议定事项、分工、单位意见、异议，会议的时间地点",
          "a thing: an issue, a text, a vote, points, tasks, consents, objections, the meeting")),
      .init(
        .papers,
        language("一份文书：从印出来的那一份找到写错的", "a paper: what it prints, to find what is wrong there")),
    ])
  }

  func title(in context: Context) -> String { CommandName.correcting.title(in: context.language) }

  var isPrivate: Bool { true }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    switch menu.handle(key, rows: context.size.rows - 2) {
    case .chosen(let choice): .push(CorrectionSubjectsScreen(choice))
    case .moved, .refused: .stay
    case nil: .ignored
    }
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    let inner = area.inset(columns: 1, rows: 1)
    menu.draw(on: &canvas, in: inner.top(4))
    guard let session = context.session else { return }
    canvas.paragraph(
      RecordWording(session, in: context.language).correctingNote, in: inner.droppingTop(5),
      style: .quiet)
  }
}

extension CommandName {
  static let correcting = CommandName(
    "correcting", title: ("更正（按人、按事、按文书）", "Correct the record"), label: ("更正", "Correct"),
    help: (
      "散会后写错了：选一个人、一件事或一份文书，再选写错的那一项；更正前后文书都印。",
      "After adjourning: choose a person, a thing or a paper, then what is wrong; papers print both."
    ))
}

extension ProgramCommand {
  static let correcting = ProgramCommand(
    name: .correcting, isPrivate: true, disabled: { RecordOffers.whyNotCorrected($0.desk) },
    act: { .push(CorrectingScreen(in: $0)) })
}

extension RecordWording {
  fileprivate var correctingNote: String {
    language(
      "更正不改原来的记录：写明改为什么、原因、更正人和审核人，文书上前后两种写法都印。",
      "What was recorded stays: what it should say, why, by whom and with whose approval is added, and "
        + "papers print both readings.")
  }
}
