import Affairs
import Sentences
import Text
import Values

/// 办理记录: what is noted of a matter on a day.
package enum NoteOffers {
  package static let note: Offer<MatterInFull> = Offer(
    CommandName(
      "note", title: ("办理记录", "Note"),
      help: (
        "进展、办结、反馈、解释说明、回访等，写明日期、经办人和内容；暂不办写到哪天。",
        "Progress, feedback, explanations and the like: the day, who, and what."
      ))
  ) { matter, desk in
    let language = desk.language
    // People are told by a posting of its own, with its days; a rating belongs to its visit.
    let kinds = NoteKind.allCases.filter { $0 != .notice && $0 != .rating }
    let kind = Question.choice("noteKind", language("类别", "Kind"), kinds, 0) {
      $0.name(in: language)
    }
    let day = Question.day("day", language("日期", "On"), desk.now.day, in: language)
    let by = Question.line("by", language("经办人", "By"), desk.clerk)
    let text = Question.lines("text", language("内容", "Text"), rows: 3)
    let until = Question.day(
      "until", language("到哪天再办", "Until"), nil, in: language,
      hint: language("暂不办才填", "only to put it aside"))
    let closes = Question<Bool?>.closes(language)
    let on = Target.card(matter.summary.number)
    return .ask(
      Request(
        note.name.title(in: language), notes: [matter.summary.title],
        [kind.field, day.field, by.field, text.field, closes.field, until.field]
      ) { answers throws(Unanswered) in
        let kind = try answers.chosen(kind)
        var note = Note(
          on: [on], kind: kind, day: try answers.required(day), by: try answers.required(by),
          text: try answers.required(text))
        note.closes = try answers[closes] == true
        if kind == .rest { note.until = try answers.required(until) }
        return .init(entering: .note(.init(note)))
      })
  }

  /// 察看、回访 of a matter as a whole.
  package static let visit: Offer<MatterInFull> = Offer(
    CommandName(
      "visit-matter", title: ("察看、回访", "Note a visit to the matter"), label: ("回访", "Visit"),
      help: (
        "谁来察看或回访、看到什么、满意不满意、提出什么要求；每项要求立一个任务。",
        "Who came, what they found, how content people are, what they ask for; each demand is a task."
      )), isPrivate: true
  ) { matter, desk in
    let language = desk.language
    let blanks = NoteBlanks(
      .card(matter.summary.number), .visit, text: language("回访情况", "What was found"), at: desk)
    let more = VisitBlanks(language)
    return .ask(
      Request(
        visit.name.title(in: language), notes: [matter.summary.title], blanks.fields + more.fields
      ) { answers throws(Unanswered) in
        .init(entering: .note(.init(try more.read(answers, in: try blanks.note(answers)))))
      })
  }

  /// 告知、公示: where, since when, and for how long.
  package static let post: Offer<MatterInFull> = Offer(
    CommandName(
      "post-notice", title: ("公示", "Post a notice"),
      help: (
        "登记公示的渠道、地点、张贴日和天数，期满日由程序算出。",
        "Where a notice hangs, since when and for how many days; its last day is worked out."
      ))
  ) { matter, desk in
    let language = desk.language
    let known = desk.ledger?.ledger.defined.names(.noticeChannels) ?? []
    let channels = Question.line(
      "channels", language("渠道", "Channels"), hint: language.list(known))
    let place = Question.line("place", language("地点", "Place"), hint: language.mayStayEmpty)
    let posted = Question.day("posted", language("张贴日", "Posted on"), desk.now.day, in: language)
    let days = Question.number(
      "days", language("天数", "Days"), hint: language("不设期限的不填", "empty for no period"))
    let unit = Question.choice(
      "unit", language("天数按", "Counted in"), [DayUnit.calendar, .working], 0
    ) {
      $0 == .working ? language("工作日", "working days") : language("自然日", "calendar days")
    }
    let by = Question.line("by", language("经办人", "By"), desk.clerk)
    let text = Question.lines("text", language("公示内容", "What it says"), rows: 2)
    let on = Target.card(matter.summary.number)
    return .ask(
      Request(
        post.name.title(in: language), notes: [matter.summary.title],
        [
          channels.field, place.field, posted.field, days.field, unit.field, by.field, text.field,
        ]
      ) { answers throws(Unanswered) in
        let since = try answers.required(posted)
        var notice = Notice(channels: answers.parts(channels), posted: since)
        notice.place = answers.optional(place)
        notice.days = try answers[days]
        if notice.days != nil { notice.unit = try answers[unit] }
        var note = Note(
          on: [on], kind: .notice, day: since, by: try answers.required(by),
          text: try answers.required(text))
        note.notice = notice
        return .init(entering: .note(.init(note)))
      })
  }
}

extension Question<Bool?> {
  /// 销项: whether what it tells of is over with it.
  static func closes(_ language: Language) -> Question {
    .choice("closes", language("就此了结", "Over with it"), [false, true], 0) {
      $0 ? language("是（不同意见、异议销项）", "yes") : language("否", "no")
    }
  }
}
