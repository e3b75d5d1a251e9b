import Deliberation
import Office
import Terminal

/// One issue: how it came to the agenda, and what is to become of it.
struct IssueScreen: Screen {
  static let name = CommandName(
    "prepare-issue", title: ("审定、告知等", "Screening, notice and so on"), label: ("审定等", "More"),
    help: (
      "议题审定、党组织研究情况、提前告知、能否商定；暂缓、提交、撤回。",
      "Screening, party study, notice, whether it is ours to decide; deferring and withdrawing."
    ))

  private let id: Issue.ID

  init(_ id: Issue.ID) { self.id = id }

  func title(in context: Context) -> String {
    guard let session = context.session, let issue = session.issues[id] else { return "" }
    return IssueWording(session, in: context.language).heading(of: issue)
  }

  var isPrivate: Bool { true }

  func table(in context: Context) -> [PageCommand<Self>] {
    func rows(_ offers: [Offer<Issue>]) -> [PageCommand<Self>] {
      offers.map { offer in
        PageCommand(
          offer, on: { screen, context in context.session?.issues[screen.id] },
          missing: { RequestWording($0.language).noMeeting })
      }
    }
    // A work order is settled on one form, ahead of all else.
    let isOrder = context.session?.issues[id]?.source.kind == .workOrder
    // 8 takes back the last act, as everywhere.
    return rows((isOrder ? [DispatchOffers.settle] : []) + IssueOffers.onIssue) + [
      PageCommand(.undo)
    ] + rows(IssueOffers.seldom)
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step { .ignored }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    guard let session = context.session, let issue = session.issues[id] else { return }
    let words = IssueWording(session, in: context.language)
    canvas.paragraphs(
      words.facts(about: issue) + [words.proposal(of: issue, isListed: false)],
      in: area.inset(columns: 1), context.language)
  }
}
