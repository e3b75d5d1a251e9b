import Deliberation
import Text

/// What a meeting's things are called in a sentence.
package struct Naming {
  package let session: Session
  package let language: Language

  /// Whether people are named; on the wall they aren't.
  package let namesPeople: Bool
  /// How what somebody typed freely reads to whom this is told.
  package var words: (String) -> String = { $0 }
  /// Who reads it: on a screen no member of a command is named.
  package var reader = Reader.program

  func member(_ names: String) -> String { reader.member(names, in: language) }

  package init(session: Session, language: Language, namingPeople: Bool = true) {
    self.session = session
    self.language = language
    namesPeople = namingPeople
  }

  package func of(_ id: Participant.ID) -> String {
    guard namesPeople else { return language("该参会人", "that person") }
    guard let person = session.participants[id] else { return id.text }
    let isAlone = session.people.othersCalled(as: person).isEmpty
    let apart = isAlone ? nil : session.apart(person, in: language)
    return person.name + (apart.map { language("（\($0)）", " (\($0))") } ?? "")
  }

  /// `居民甲（p06）、居民甲（p09）`, where a name isn't enough.
  package func list(_ ids: [Participant.ID]) -> String {
    guard namesPeople else { return ids.map(\.text).joined(separator: language("、", ", ")) }
    return ids.map { id in
      let home = session.participants[id]?.details.home
      return home.map { language("\(id)（\($0)）", "\(id) (\($0))") } ?? id.text
    }.joined(separator: language("、", ", "))
  }

  /// A name as somebody typed it, of whoever that may be: whoever is on no roster is somebody all the
  /// same.
  package func typed(_ someone: String, of home: String? = nil) -> String {
    guard namesPeople else { return language("此人", "that person") }
    return someone + (home.map { language("（\($0)）", " (\($0))") } ?? "")
  }

  /// A name as it was typed, in quotes.
  package func quoted(_ someone: String) -> String {
    namesPeople ? "“\(someone)”" : typed(someone)
  }

  /// Several people; where nobody is named, how many they are.
  package func all(_ ids: [Participant.ID]) -> String {
    namesPeople || ids.count == 1
      ? language.list(ids.map { of($0) })
      : language("\(ids.count)位参会人", "\(ids.count) people")
  }

  /// A dwelling; where nobody is named it isn't, either.
  package func home(_ room: String) -> String {
    namesPeople ? room : language("这一户", "that dwelling")
  }

  /// A dwelling in quotes.
  package func quoted(home room: String) -> String {
    namesPeople ? "“\(room)”" : home(room)
  }

  /// `议题一`, by its place in this meeting.
  package func of(_ id: Issue.ID) -> String {
    guard let place = session.place(of: id) else { return id.text }
    return language("议题\(chineseNumeral(place))", "issue \(place)")
  }

  /// `方案第5稿`, `修改意见1` or the question, with the round where it is not the first.
  package func of(_ id: Vote.ID) -> String {
    guard let vote = session.votes[id] else { return id.text }
    let (subject, round) = (of(vote.opening.subject), vote.opening.round)
    return
      (round == 1
      ? language("\(subject)的表决", "the vote on \(subject)")
      : language("\(subject)的第\(round)次表决", "vote \(round) on \(subject)"))
      + (isTakenAgain(vote) ? language("（未宣布即作废）", " (void, never announced)") : "")
  }

  /// Whether a vote that was voided before its announcement was taken again under the same number.
  private func isTakenAgain(_ vote: Vote) -> Bool {
    vote.voided != nil && vote.announcement == nil
      && session.votes.values.contains {
        $0.id != vote.id && $0.opening.issue == vote.opening.issue
          && $0.opening.subject == vote.opening.subject && $0.opening.round == vote.opening.round
      }
  }

  /// How far an issue has come, as every page says it: the one that is being talked about by that, any
  /// other by its status.
  package func status(of issue: Issue) -> String {
    session.isOnFloor(issue)
      ? language("正在讨论", "on the floor") : of(session.status(of: issue), on: issue.id)
  }

  /// How far an issue has come; where a body decides, its votes are adopted or not, and nothing is
  /// agreed on.
  package func of(_ status: IssueStatus, on id: Issue.ID) -> String {
    guard let issue = session.issues[id], let vote = session.settlingVote(of: issue),
      vote.opening.rule.decides != .consultation, vote.opening.rule.shape != .consensus
    else { return status.name(in: language) }
    switch status {
    case .agreed: return language("通过", "adopted")
    case .notAgreed:
      let kind = session.status(of: issue) == status ? vote.verdict?.kind : nil
      return kind.map { VerdictWording.word(of: $0, in: language) }
        ?? language("未形成决定", "nothing decided")
    default: return status.name(in: language)
    }
  }

  /// The word for any motion: 方案, 动议 under Robert's rules.
  package var motion: String {
    session.details.terms == .robert ? language("动议", "motion") : language("方案", "proposal")
  }

  /// The word for any amendment: 修改意见, 修正案 under Robert's rules.
  package var amendment: String {
    language(session.details.terms == .robert ? "修正案" : "修改意见", "amendment")
  }

  /// `方案`; `方案二` where its issue has more than one.
  package func of(_ id: Motion.ID) -> String {
    guard let place = session.place(of: id) else { return motion }
    return language("\(motion)\(chineseNumeral(place))", "\(motion) \(place)")
  }

  /// `方案第5稿`, `方案二第1稿`.
  package func of(_ id: Motion.ID, version: Int) -> String {
    language("\(of(id))第\(version)稿", "\(of(id)) version \(version)")
  }

  /// `修改意见1`; `方案二修改意见1` where its issue has more than one motion.
  package func of(_ id: Amendment.ID) -> String {
    let number = session.amendments[id]?.number ?? 0
    guard let motion = session.amendments[id]?.motion, session.place(of: motion) != nil else {
      return language("\(amendment)\(number)", "\(amendment) \(number)")
    }
    return language(
      "\(of(motion))\(amendment)\(number)", "\(amendment) \(number) to \(of(motion))")
  }

  package func of(_ subject: VoteSubject) -> String {
    switch subject {
    case .motion(let id, let version): of(id, version: version)
    case .amendment(let id): of(id)
    case .question(let text), .choice(let text, _, _), .appraisal(let text):
      language("“\(words(text))”", "“\(words(text))”")
    }
  }

  /// `“夜里太吵”`, by its first words.
  package func of(_ id: Concern.ID) -> String {
    guard let text = session.concerns[id]?.text else { return id.text }
    return "“\(text.prefix(20))\(text.count > 20 ? "…" : "")”"
  }

  package func speaker(_ id: Turn.ID) -> String {
    session.turns[id].map { of($0.speaker) } ?? id.text
  }

  package func numbers(_ entries: [Int]) -> String {
    entries.map(String.init).joined(separator: language("、", ", "))
  }

  static func title(of rule: String, in language: Language) -> String {
    guard let rule = Rule.builtIn(rule) else { return rule }
    return language(rule.title.zh, rule.title.en)
  }
}

/// `一` to `九十九` for 1 to 99; digits beyond.
package func chineseNumeral(_ number: Int) -> String {
  let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  switch number {
  case 0...9: return digits[number]
  case 10: return "十"
  case 11...19: return "十" + digits[number - 10]
  case 20...99:
    return digits[number / 10] + "十" + (number % 10 == 0 ? "" : digits[number % 10])
  default: return String(number)
  }
}

extension Session {
  /// What tells somebody from others of the name: where they live or whom they speak for, else their
  /// number on the roster.
  package func apart(_ person: Participant, in language: Language) -> String {
    let said = person.details.home ?? person.details.organisation ?? ""
    let others = people.othersCalled(as: person).filter {
      ($0.details.home ?? $0.details.organisation ?? "") == said
    }
    if !said.isEmpty, others.isEmpty { return said }
    let place = (participants.values.firstIndex { $0.id == person.id } ?? 0) + 1
    let number = language("名册第\(place)号", "no. \(place) on the roster")
    return said.isEmpty ? number : said + language("，", ", ") + number
  }
}
