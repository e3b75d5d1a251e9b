import Affairs
import Sentences
import Text
import Values

/// What is offered on opinions.
package enum VoiceOffers {
  /// 登记意见: what was said of a matter or came in for it, a line each.
  package static let enter: Offer<MatterInFull> = Offer(
    CommandName(
      "enter-voices", title: ("登记意见、来件", "Enter opinions"), label: ("登记意见", "Opinions"),
      help: (
        "收到的意见、征集来的名称和作品，一行一件，各等一个答复；不写谁提的。",
        "Opinions and entries that came in, one a line, each owed an answer; nobody's name."
      )), isPrivate: true
  ) { matter, desk in
    let language = desk.language
    let texts = Question.lines(
      "texts", language("内容", "Text"), rows: 6, hint: language("一行一件", "one a line"))
    let on = Question.day("on", language("日期", "On"), desk.now.day, in: language)
    let channel = Question.line(
      "channel", language("渠道", "Channel"),
      hint: language("如微信群、征名箱，可不填", "such as a box; may stay empty"))
    let group = Question.line("group", language("代表方", "Group"), hint: language.mayStayEmpty)
    let heads = Question.number("heads", language("每件几人", "Persons each"), 1)
    let objects = Question.choice(
      "objection", language("异议", "Objection"), [false, true], 0
    ) { $0 ? language("是异议", "objects") : language("不是", "no") }
    let about = Target.card(matter.summary.number)
    return .ask(
      Request(
        enter.name.title(in: language), notes: [matter.summary.title],
        [texts.field, on.field, channel.field, group.field, heads.field, objects.field]
      ) { answers throws(Unanswered) in
        _ = try answers.required(texts)
        let day = try answers.required(on)
        var entries: [LedgerCommand] = []
        for text in answers.lines(texts) {
          var voice = Voice(about: about, text: text, heads: try answers[heads] ?? 1, on: day)
          voice.channel = answers.optional(channel)
          voice.group = answers.optional(group)
          voice.isObjection = try answers[objects] == true
          entries.append(.enter(.init(card: .voice(voice))))
        }
        return .init([], entering: entries)
      })
  }

  /// 答复: the same answer to several of a matter's, or to all that have none.
  package static let answerSeveral: Offer<MatterInFull> = Offer(
    CommandName(
      "answer-voices", title: ("答复几件意见、来件", "Answer several opinions"),
      label: ("答复意见", "Answer"),
      help: (
        "几件同样答复的一起登记：采纳、未采纳，征集的入围、入选、未入选。",
        "One answer for several: adopted or not; of a call shortlisted, chosen or not."
      )), isPrivate: true,
    whyNot: { matter, desk in
      matter.voices.isEmpty ? desk.language("还没有登记意见。", "No opinion is entered yet.") : nil
    }
  ) { matter, desk in
    let language = desk.language
    let open = matter.voices.filter { $0.answer == nil }
    let texts = Question.lines(
      "texts", language("哪几件", "Which"), rows: 4,
      hint: open.isEmpty
        ? language("一行一件", "one a line")
        : language(
          "一行一件；不填就是还没答复的\(open.count)件",
          "one a line; empty for the \(open.count) that have none"))
    let answer = AnswerBlanks(nil, at: desk)
    return .ask(
      Request(
        answerSeveral.name.title(in: language), notes: [matter.summary.title],
        [texts.field] + answer.fields
      ) { answers throws(Unanswered) in
        let lines = answers.lines(texts)
        var meant: [Voice] = lines.isEmpty ? open : []
        guard !lines.isEmpty || !open.isEmpty else { throw .missing(texts, at: answers.desk) }
        for line in lines {
          let found = matter.voices.filter { $0.text == line }
          guard !found.isEmpty else {
            throw Unanswered(
              texts, language("没有“\(line)”这一件，请核对。", "There is no “\(line)”; check it."))
          }
          meant += found
        }
        var entries: [LedgerCommand] = []
        for var voice in meant {
          voice.answer = try answer.read(answers)
          entries.append(.revise(.init(card: .voice(voice))))
        }
        return .init([], entering: entries)
      })
  }

  /// 答复.
  package static let answer: Offer<Voice> = Offer(
    CommandName(
      "answer-voice", title: ("答复意见", "Answer the opinion"), label: ("答复", "Answer"),
      help: (
        "采纳、部分采纳或未采纳；没有全部采纳的要写理由。",
        "Adopted, in part or not; where it isn't adopted in whole, why."
      )), isPrivate: true
  ) { voice, desk in
    let answer = AnswerBlanks(voice.answer, at: desk)
    return .ask(
      Request(
        VoiceOffers.answer.name.title(in: desk.language), notes: [voice.text], answer.fields
      ) { answers throws(Unanswered) in
        var voice = voice
        voice.answer = try answer.read(answers)
        return .init(entering: .revise(.init(card: .voice(voice))))
      })
  }
}

/// What a form asks of an answer to an opinion.
private struct AnswerBlanks: Sendable {
  private let result: Question<Voice.Answer.Result?>
  private let reason: Question<String>
  private let on: Question<Day?>
  private let by: Question<String>

  init(_ before: Voice.Answer?, at desk: Desk) {
    let language = desk.language
    let results = Voice.Answer.Result.allCases
    result = .choice(
      "result", language("处理", "Result"), results,
      before.flatMap { results.firstIndex(of: $0.result) } ?? 0
    ) { $0.name(in: language) }
    reason = .lines(
      "reason", language("理由", "Reason"), before?.reason ?? "", rows: 2,
      hint: language("没有全部采纳的要写", "needed where it isn't adopted in whole"))
    on = .day("on", language("答复日期", "On"), desk.now.day, in: language)
    by = .line(
      "by", language("答复人或单位", "By"), before?.by ?? "", hint: language.mayStayEmpty)
  }

  var fields: [Field] { [result.field, reason.field, on.field, by.field] }

  func read(_ answers: Answers) throws(Unanswered) -> Voice.Answer {
    .init(
      result: try answers.chosen(result), reason: answers.optional(reason),
      on: try answers.required(on), by: answers.optional(by))
  }
}
