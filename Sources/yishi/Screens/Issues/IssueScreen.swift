import Deliberation
import Terminal

/// One issue: how it came to the agenda, and what is to become of it.
struct IssueScreen: Screen {
  private let id: Issue.ID

  init(_ id: Issue.ID) { self.id = id }

  func title(in context: Context) -> String {
    guard let session = context.session, let issue = session.issues[id] else { return "" }
    return IssueWording(session, in: context.language).heading(of: issue)
  }

  var isPrivate: Bool { true }

  func commands(in context: Context) -> [ProgramCommand] {
    // 8 takes back the last act, as everywhere.
    let first: [CommandName] = [
      .screenIssue, .partyStudy, .notice, .competence, .changeIssue, .deferIssue, .referIssue,
    ]
    return first.map { ProgramCommand(name: $0) } + [.undo]
      + [.withdrawIssue, .reportIssue].map { ProgramCommand(name: $0) }
  }

  mutating func run(_ command: ProgramCommand, in context: inout Context) -> Step? {
    guard let issue = context.session?.issues[id] else { return nil }
    switch command.name {
    case .screenIssue: return .push(IssueForms.screen(issue, in: context))
    case .partyStudy: return .push(IssueForms.study(issue, in: context))
    case .notice: return .push(IssueForms.notify(issue, in: context))
    case .competence: return .push(IssueForms.competence(issue, in: context))
    case .changeIssue: return .push(IssueForms.change(issue, in: context))
    case .deferIssue: return .push(IssueForms.deferral(issue, in: context))
    case .referIssue: return .push(IssueForms.refer(issue, in: context))
    case .withdrawIssue:
      let issue = issue.id.text
      return .push(
        VoteForms.reason(.withdrawIssue, in: context) {
          .withdrawIssue(.init(issue: issue, reason: $0))
        })
    case .reportIssue:
      guard context.perform(.reportIssue(.init(issue: issue.id.text))) else { return .stay }
      return .stay
    default: return nil
    }
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
