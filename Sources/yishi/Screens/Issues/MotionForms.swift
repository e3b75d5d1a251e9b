import Deliberation
import Terminal

/// The forms of proposals and amendments: texts of several lines, edited here and not elsewhere.
enum MotionForms {
  /// Those who may propose and second: whoever may speak, members with a vote first.
  private static func movers(_ context: Context) -> [Participant] {
    guard let session = context.session else { return [] }
    let roster = session.roster.filter { $0.standing != .observing }
    let here = roster.filter { session.attendance(of: $0.id).isPresent }
    return here.isEmpty ? roster : here
  }

  static func propose(on issue: Issue, in context: Context) -> RequestScreen {
    let (language, id) = (context.language, issue.id.text)
    let page = FormPage(
      [
        .lines(.text, in: language, rows: 8), .blank(.mover, in: language),
        .blank(.seconder, in: language),
      ], people: movers(context), asking: [.mover, .seconder], language: language)
    return RequestScreen(CommandName.propose.title(in: language), page, in: context) { page, _ in
      .commands([
        .propose(
          .init(
            issue: id, text: page[.text], mover: page.person(.mover),
            seconder: page.person(.seconder)))
      ])
    }
  }

  /// An edited copy of the text on the floor, with what it changes said as it is typed.
  static func amend(_ motion: Motion, in context: Context) -> RequestScreen {
    let (language, id, old) = (context.language, motion.id.text, motion.current.text)
    let page = FormPage(
      [
        .lines(.text, in: language, old, rows: 8), .blank(.mover, in: language),
        .blank(.seconder, in: language),
      ], people: movers(context), asking: [.mover, .seconder], language: language)
    return RequestScreen(
      CommandName.amend.title(in: language), page, in: context,
      comment: { page, context in changes(from: old, page, in: context) },
      read: { page, _ in
        .commands([
          .amend(
            .init(
              motion: id, text: page[.text], mover: page.person(.mover),
              seconder: page.person(.seconder)))
        ])
      })
  }

  static func revise(_ amendment: Amendment, in context: Context) -> RequestScreen {
    let (language, id) = (context.language, amendment.id.text)
    let old = context.session?.motions[amendment.motion]?.current.text ?? ""
    let page = FormPage([.lines(.text, in: language, amendment.text, rows: 10)], language: language)
    return RequestScreen(
      CommandName.reviseAmendment.title(in: language), page, in: context,
      comment: { page, context in changes(from: old, page, in: context) },
      read: { page, _ in .commands([.reviseAmendment(.init(amendment: id, text: page[.text]))]) })
  }

  private static func changes(from old: String, _ page: FormPage, in context: Context) -> [String] {
    guard let session = context.session else { return [] }
    return [IssueWording(session, in: context.language).changes(from: old, to: page[.text])]
  }
}
