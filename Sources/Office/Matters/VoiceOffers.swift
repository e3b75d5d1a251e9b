import Affairs
import Sentences
import Text
import Values

/// What is offered on opinions.
package enum VoiceOffers {
  /// 答复.
  package static let answer: Offer<Voice> = Offer(
    CommandName(
      "answer-voice", title: ("答复意见", "Answer the opinion"), label: ("答复", "Answer"),
      help: (
        "采纳、部分采纳或未采纳；没有全部采纳的要写理由。",
        "Adopted, in part or not; where it isn't adopted in whole, why."
      )), isPrivate: true
  ) { voice, desk in
    let language = desk.language
    let results = Voice.Answer.Result.allCases
    let result = Question.choice(
      "result", language("处理", "Result"), results,
      voice.answer.flatMap { results.firstIndex(of: $0.result) } ?? 0
    ) { $0.name(in: language) }
    let reason = Question.lines(
      "reason", language("理由", "Reason"), voice.answer?.reason ?? "", rows: 2,
      hint: language("没有全部采纳的要写", "needed where it isn't adopted in whole"))
    let on = Question.day("on", language("答复日期", "On"), desk.now.day, in: language)
    let by = Question.line(
      "by", language("答复人或单位", "By"), voice.answer?.by ?? "", hint: language.mayStayEmpty)
    return .ask(
      Request(
        answer.name.title(in: language), notes: [voice.text],
        [result.field, reason.field, on.field, by.field]
      ) { answers throws(Unanswered) in
        var voice = voice
        voice.answer = .init(
          result: try answers.chosen(result), reason: answers.optional(reason),
          on: try answers.required(on), by: answers.optional(by))
        return .init(entering: .revise(.init(card: .voice(voice))))
      })
  }
}
