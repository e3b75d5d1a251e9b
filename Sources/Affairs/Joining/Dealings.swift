import Deliberation
import Values

extension Casebook {
  /// What meetings said of a matter under its number or one that it is linked with, oldest meeting first.
  /// Of a meeting of which there are copies the longest speaks.
  package func dealings(
    with matter: CardID
  ) -> [(meeting: Extract, issue: Extract.Issue)] {
    let numbers = ledger.linked(matter)
    // Most are dealt with once, under one number.
    if numbers.count == 1, let only = meetings.onlyIssue(matter.text) { return [only] }
    struct Place: Hashable {
      let session: String
      let number: String
    }
    var all: [(meeting: Extract, issue: Extract.Issue)] = []
    var places: [Place: Int] = [:]
    for number in numbers {
      for dealing in meetings.issue(number.text) {
        let place = Place(session: dealing.meeting.header.id, number: number.text)
        if let known = places[place] {
          if all[known].meeting.lastEntry < dealing.meeting.lastEntry { all[known] = dealing }
        } else {
          places[place] = all.count
          all.append(dealing)
        }
      }
    }
    return all.sorted {
      ($0.meeting.header.date, $0.meeting.header.id, $0.issue.number)
        < ($1.meeting.header.date, $1.meeting.header.id, $1.issue.number)
    }
  }
}
