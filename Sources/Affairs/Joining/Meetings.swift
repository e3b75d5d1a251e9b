import Deliberation
import Values

/// What the archive's meetings say to the outside, to be asked by an issue's number or a meeting's mark.
package struct Meetings: Sendable {
  /// Oldest meeting first.
  package let extracts: [Extract]
  private let byIssue: [String: [Place]]
  private let bySession: [String: [Int]]

  /// An issue of a meeting.
  private struct Place {
    let meeting: Int
    let issue: Int
  }

  package init(_ extracts: [Extract] = []) {
    let extracts = extracts.sorted {
      ($0.header.date, $0.header.id) < ($1.header.date, $1.header.id)
    }
    var byIssue: [String: [Place]] = [:]
    var bySession: [String: [Int]] = [:]
    for (meeting, extract) in extracts.enumerated() {
      bySession[extract.header.id, default: []].append(meeting)
      for (issue, one) in extract.issues.enumerated() {
        byIssue[one.number, default: []].append(Place(meeting: meeting, issue: issue))
      }
    }
    (self.extracts, self.byIssue, self.bySession) = (extracts, byIssue, bySession)
  }

  /// The numbers of all issues, in order.
  package var issueNumbers: [String] { byIssue.keys.sorted() }

  /// Every meeting that dealt with an issue, oldest first.
  package func issue(_ number: String) -> [(meeting: Extract, issue: Extract.Issue)] {
    (byIssue[number] ?? []).map { place in
      let meeting = extracts[place.meeting]
      return (meeting, meeting.issues[place.issue])
    }
  }

  /// The meeting that dealt with an issue, where only one did and of that there is no copy.
  func onlyIssue(_ number: String) -> (meeting: Extract, issue: Extract.Issue)? {
    guard let places = byIssue[number], places.count == 1 else { return nil }
    let meeting = extracts[places[0].meeting]
    return (meeting, meeting.issues[places[0].issue])
  }

  /// A meeting; several files where there are copies.
  package func meetings(_ id: String) -> [Extract] {
    (bySession[id] ?? []).map { extracts[$0] }
  }

  /// A task that a meeting gave out, with its issue.
  package func assignment(
    session: String, id: String
  ) -> (meeting: Extract, issue: Extract.Issue, assignment: Extract.Assignment)? {
    for meeting in meetings(session) {
      for issue in meeting.issues {
        if let found = issue.assignments.first(where: { $0.id.text == id }) {
          return (meeting, issue, found)
        }
      }
    }
    return nil
  }
}
