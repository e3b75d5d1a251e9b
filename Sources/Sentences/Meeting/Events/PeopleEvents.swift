import Deliberation
import Text

extension EventWording {
  func visit(_ event: Event.ParticipantAdded) -> String {
    language(
      "\(described(event.participant))加入名册", "\(described(event.participant)) added to the roster")
  }

  func visit(_ event: Event.RosterImported) -> String {
    language("从“\(event.source)”导入名册", "Roster imported from “\(event.source)”")
  }

  func visit(_ event: Event.ParticipantChanged) -> String {
    language(
      "改名册：\(described(event.participant))", "Roster changed: \(described(event.participant))")
  }

  func visit(_ event: Event.ParticipantRemoved) -> String {
    language(
      "\(name.of(event.participant))移出名册", "\(name.of(event.participant)) taken off the roster")
      + because(event.reason)
  }

  func visit(_ event: Event.SignedIn) -> String {
    language("\(name.of(event.participant))签到", "\(name.of(event.participant)) signed in")
      + (event.way.map { language("（\($0.name(in: language))）", " (\($0.name(in: language)))") }
        ?? "")
  }

  func visit(_ event: Event.Left) -> String {
    language("\(name.of(event.participant))离会", "\(name.of(event.participant)) left")
  }

  func visit(_ event: Event.CameBack) -> String {
    language("\(name.of(event.participant))返回", "\(name.of(event.participant)) came back")
  }

  func visit(_ event: Event.Excused) -> String {
    language("\(name.of(event.participant))请假", "\(name.of(event.participant)) is excused")
      + because(event.reason)
  }

  func visit(_ event: Event.MarkedAbsent) -> String {
    event.notReached == true
      ? language(
        "\(name.of(event.participant))未通知到", "\(name.of(event.participant)) could not be reached")
      : language("\(name.of(event.participant))缺席", "\(name.of(event.participant)) is absent")
  }

  func visit(_ event: Event.Represented) -> String {
    language(
      "\(name.of(event.participant))委托\(name.of(event.holder))表决",
      "\(name.of(event.holder)) votes for \(name.of(event.participant))")
      + (event.opinion.map {
        language("，意见：\($0.name(in: language))", ", \($0.name(in: language))")
      }
        ?? "")
      + (event.opinions ?? []).map {
        language(
          "，对\(name.of($0.issue))\(text(of: $0))的意见：\($0.answer.name(in: language))",
          ", on \(name.of($0.issue)), \(text(of: $0)): \($0.answer.name(in: language))")
      }.joined()
  }

  func visit(_ event: Event.SignInMissed) -> String {
    language(
      "补登\(name.of(event.participant))到会",
      "\(name.of(event.participant)) was there, entered afterwards")
      + (event.way.map { language("（\($0.name(in: language))）", " (\($0.name(in: language)))") }
        ?? "")
      + because(event.reason) + approved(event.approved)
  }

  func visit(_ event: Event.OwnersConfirmed) -> String {
    language(
      "业主清册：\(event.roll.dwellings.count)套，\(event.roll.heads.count)人",
      "Owners: \(event.roll.dwellings.count) dwellings, \(event.roll.heads.count) heads")
  }

  /// 张三（党员、居民，列席）.
  private func described(_ person: Participant) -> String {
    let facts =
      person.groups
      + (person.standing == .voting ? [] : [person.standing.name(in: language)])
    guard !facts.isEmpty else { return person.name }
    return language("\(person.name)（\(list(facts))）", "\(person.name) (\(list(facts)))")
  }

  /// `第2稿`, or `方案二第1稿` where its issue has several motions.
  private func text(of opinion: WrittenOpinion) -> String {
    if let motion = opinion.motion, session.place(of: motion) != nil {
      return name.of(motion, version: opinion.version)
    }
    return language("第\(opinion.version)稿", "version \(opinion.version)")
  }
}

extension EventHeadline {
  func visit(_ event: Event.ParticipantAdded) -> Headline { .roster }
  func visit(_ event: Event.RosterImported) -> Headline { .roster }
  func visit(_ event: Event.ParticipantChanged) -> Headline { .roster }
  func visit(_ event: Event.ParticipantRemoved) -> Headline { .roster }
  func visit(_ event: Event.SignedIn) -> Headline { .signIn }
  func visit(_ event: Event.Left) -> Headline { .signIn }
  func visit(_ event: Event.CameBack) -> Headline { .signIn }
  func visit(_ event: Event.Excused) -> Headline { .signIn }
  func visit(_ event: Event.MarkedAbsent) -> Headline { .signIn }
  func visit(_ event: Event.Represented) -> Headline { .signIn }
  func visit(_ event: Event.SignInMissed) -> Headline { .signIn }
  func visit(_ event: Event.OwnersConfirmed) -> Headline { .roster }
}
