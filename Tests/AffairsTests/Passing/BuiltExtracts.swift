import Affairs
import Deliberation
import Values

// What meetings tell, written by hand: the numbers of the field without a meeting behind them.

extension Extract {
  /// A meeting that was held and adjourned on its day.
  static func built(
    _ id: String, on date: String, body: String = "", kind: String = "", form: String = "会议室",
    papers: [String] = [], _ issues: [Issue]
  ) -> Extract {
    let day = day(date)
    return Extract(
      header: .init(id: id, date: day, title: "会议"), phase: .adjourned, form: form, body: body,
      kind: kind, running: nil, opened: day, closed: day, isHeld: true, seal: nil, doubts: [],
      lastEntry: 99, issues: issues, attendance: Attendance(),
      attachments: papers.enumerated().map { place, name in
        Attachment(id: .init("f0\(place + 1)"), kind: name, at: .built(80 + place))
      })
  }
}

extension Extract.Issue {
  /// An issue of that number that was agreed on.
  static func built(
    _ number: String, status: IssueStatus = .agreed, votes: [Extract.Vote] = []
  ) -> Extract.Issue {
    Extract.Issue(
      id: "i1", number: number, title: "议题", status: status, stands: true, added: .built(2),
      source: IssueSource(kind: .resident), votes: votes)
  }

  /// The same, with something told besides.
  func with(_ change: (inout Extract.Issue) -> Void) -> Extract.Issue {
    var issue = self
    change(&issue)
    return issue
  }
}

extension Extract.Vote {
  /// A vote that was opened, counted, checked and announced on one day.
  static func built(
    _ kind: Verdict.Kind, by decides: Rule.Decider, on date: String, id: Vote.ID = "v1",
    counts: Counts = Counts(), tests: [Verdict.Test] = [], at entry: Int = 30
  ) -> Extract.Vote {
    var verdict = Verdict(rule: "rule", kind: kind, way: .hands, counts: counts)
    verdict.tests = tests
    return Extract.Vote(
      id: id, subject: .motion, rule: "rule", decides: decides, way: .hands, opened: day(date),
      at: .built(entry), checked: .built(entry + 1),
      result: Result(
        on: day(date), at: .built(entry + 2), corrected: nil, settles: true, verdict: verdict))
  }
}

extension Extract.Witness {
  static func built(_ entry: Int) -> Extract.Witness {
    Extract.Witness(entry: entry, sum: UInt64(entry))
  }
}
