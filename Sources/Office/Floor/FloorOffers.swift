import Deliberation
import Sentences
import Text
import Values

/// What is offered on the floor: who waits, who speaks and for how long.
package enum FloorOffers {
  // MARK: - Who speaks

  package static let give: Offer<QueuePlace> = Offer(
    CommandName(
      "give-floor", title: ("请选中的人发言", "Give the floor"), label: ("请发言", "Speak"),
      help: (
        "请选中的人发言并开始计时。回车相同。", "Gives the chosen one the floor and starts the clock; so does Enter."
      )),
    whyNot: { _, desk in desk.whyNot(in: .open) }
  ) { place, desk in
    func start(beyond: Bool?) -> Command {
      .startTurn(
        .init(
          participant: place.participant.text, kind: place.kind, seconds: nil, beyond: beyond))
    }
    do throws(Refusal) {
      _ = try desk.trial(start(beyond: nil))
    } catch {
      // Whoever has had all their turns speaks again where the meeting has them.
      if case .people(.turnsUsedUp) = error, let session = desk.session {
        return .confirm(
          Act.Question(
            give.name.title(in: desk.language),
            error.onScreen(in: desk.language, of: session),
            confirm: RequestWording(desk.language).goOn, then: [start(beyond: true)]))
      }
    }
    return .give([start(beyond: nil)])
  }

  package static let end: Offer<Void> = Offer(
    CommandName(
      "end-turn", title: ("发言结束", "End the turn"), label: ("结束", "End"),
      help: ("停止计时，记下用时。", "Stops the clock and keeps the time taken.")),
    whyNot: { _, desk in whyNobodySpeaks(desk) }
  ) { _, _ in .give([.stopTurn(.init())]) }

  package static let pause: Offer<Void> = Offer(
    CommandName(
      "pause", title: ("暂停或继续计时", "Pause or go on"), label: ("暂停", "Pause"),
      help: ("发言计时暂停，再按一次继续。主屏幕上按空格或回车也行。", "Stops the clock of a turn and lets it go on.")),
    whyNot: { _, desk in whyNobodySpeaks(desk) }
  ) { _, desk in
    .give(
      turn(at: desk).map { [$0.isRunning ? .pauseTurn(.init()) : .resumeTurn(.init())] } ?? [])
  }

  package static let moreTime: Offer<Void> = Offer(
    CommandName(
      "more-time", title: ("加时或不限时", "More time"), label: ("加时", "More"),
      help: ("给正在发言的人加时间，或改为不限时。", "Gives the speaker more time, or no limit.")),
    whyNot: { _, desk in whyNobodySpeaks(desk) }
  ) { _, desk in
    let (language, words) = (desk.language, FloorWording.reasons(in: desk.language))
    let seconds: [Int?] = [60, 120, 300, nil]
    let more = Question.choice("more", language("加多少", "How much more"), seconds, 0) {
      words.more($0)
    }
    return .ask(
      Request(moreTime.name.title(in: language), [more.field]) { answers throws(Unanswered) in
        .init(.extendTurn(.init(seconds: try answers[more] ?? seconds[0])))
      })
  }

  package static let restore: Offer<Void> = Offer(
    CommandName(
      "restore-turn", title: ("恢复刚才的发言", "Put back the last turn"), label: ("恢复", "Put back"),
      help: ("刚才按错了结束，接着计时。", "The last turn was ended by mistake and goes on.")),
    whyNot: { _, desk in
      desk.whyNot(in: .open)
        ?? (desk.session?.turns.values.contains { $0.ended != nil } == true
          ? nil : FloorWording.reasons(in: desk.language).nobodySpoke)
    }
  ) { _, _ in .give([.restoreTurn(.init())]) }

  // MARK: - Who waits

  package static let queue: Offer<Void> = Offer(
    CommandName(
      "queue-up", title: ("登记待发言", "Add to the queue"), label: ("登记", "Add"),
      help: ("按房号、拼音或姓名找人，登记待发言。", "Finds somebody and adds them to those who wait.")),
    whyNot: { _, desk in desk.whyNot(in: .open) }
  ) { _, desk in
    let who = Speaking(at: desk)
    return .ask(
      Request(queue.name.title(in: desk.language), who.fields) { answers throws(Unanswered) in
        let (speaker, side) = try who.read(answers)
        return .init(.queue(.init(participant: speaker, kind: side)))
      })
  }

  package static let leaveQueue: Offer<Participant.ID> = Offer(
    CommandName(
      "leave-queue", title: ("移出待发言", "Take off the queue"), label: ("移出", "Remove"),
      help: ("选中的人不发言了。", "The chosen one no longer waits.")),
    whyNot: { _, desk in desk.whyNot(in: .open) }
  ) { person, _ in .give([.leaveQueue(.init(participant: person.text))]) }

  // MARK: - What was said

  package static let note: Offer<Turn> = Offer(
    CommandName(
      "note-turn", title: ("记发言要点", "Note what was said"), label: ("要点", "Note"),
      help: ("记下正在发言或刚发言的人说了什么。", "Notes what the present or last speaker said."))
  ) { turn, desk in
    let id = turn.id.text
    let who = desk.session?.participants[turn.speaker]?.name ?? ""
    let said = said(desk.language, turn.note ?? "", rows: 6)
    return .ask(
      Request(note.name.title(in: desk.language), notes: [who], [said.field]) {
        answers throws(Unanswered) in
        .init(.noteTurn(.init(turn: id, note: try answers[said])))
      })
  }

  package static let record: Offer<Void> = Offer(
    CommandName(
      "record-turn", title: ("补登发言", "Record a turn"), label: ("补登", "Record"),
      help: ("没有计时的发言事后补登。", "Writes down a turn that was not timed."))
  ) { _, desk in
    let (language, who) = (desk.language, Speaking(at: desk))
    let length = Question.length(
      "length", language("用时", "Time taken"), hint: language("如1:40，可不填", "such as 1:40"))
    let said = said(language, rows: 3)
    let time = Question.time("time", language("发生时间", "When"), in: language)
    return .ask(
      Request(
        record.name.title(in: language),
        who.fields + [length.field, said.field, time.field]
      ) { answers throws(Unanswered) in
        let (speaker, side) = try who.read(answers)
        let seconds = try answers[length]
        return .init(
          .recordTurn(
            .init(
              participant: speaker, kind: side, seconds: seconds, note: answers.optional(said),
              issue: nil)),
          happened: try answers[time])
      })
  }

  private static func said(_ language: Language, _ text: String = "", rows: Int)
    -> Question<String>
  {
    .lines("note", language("发言要点", "What was said"), text, rows: rows)
  }

  // MARK: - Why not

  private static func turn(at desk: Desk) -> Turn? {
    desk.session.flatMap { session in session.floor.current.flatMap { session.turns[$0] } }
  }

  private static func whyNobodySpeaks(_ desk: Desk) -> String? {
    desk.whyNot(in: .open)
      ?? (turn(at: desk) == nil ? FloorWording.reasons(in: desk.language).nobodySpeaks : nil)
  }
}
