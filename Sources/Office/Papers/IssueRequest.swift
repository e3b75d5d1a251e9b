import Archives
import Deliberation
import Documents
import Sentences
import Text
import Values

/// What is asked before a paper goes out.
package struct IssueRequest {
  private let kind: DocumentKind
  private let audience: Audience
  private let format: any Renderer
  private let language: Language
  /// Makes the press anew: what is written beside the meeting may change while the page is open.
  private let press: @Sendable (Desk) throws -> Press

  package init(
    _ kind: DocumentKind, for audience: Audience, as format: any Renderer, in language: Language,
    press: @escaping @Sendable (Desk) throws -> Press
  ) {
    (self.kind, self.audience, self.format) = (kind, audience, format)
    (self.language, self.press) = (language, press)
  }

  /// - Throws: why it can't go out.
  package func request(at desk: Desk) throws -> Request {
    let words = IssuingWording(language)
    let first = try press(desk).issuable(kind, for: audience, as: format, on: desk.now.day)
    let asked = first.asked
    let on = Question.day("on", language("印发日期", "On"), desk.now.day, in: language)
    let ways = IssuedPaper.Way.allCases
    let way = Question<IssuedPaper.Way?>.choice(
      "way", language("方式", "How"), ways, kind.isPosted ? 0 : 1
    ) { $0.name(in: language) }
    let by = Question.line("by", language("印发人", "By"), desk.clerk)
    let what = Question<Bool?>.choice(
      "what", language("印发哪一份", "Which"), [true, false], nil
    ) { isRecorded in
      isRecorded
        ? language("改回：按记录印发", "as recorded") : language("照此印发", "as it was edited")
    }
    let reason = Question.reason(language)
    let isAsked = first.needsReason
    var fields = [on.field, way.field, by.field]
    if isAsked { fields += [what.field, reason.field] }
    return Request(
      language("印发\(kind.name(in: .chinese))", "Issue the \(kind.name(in: language))"),
      notes: [words.whatGoesOut(first)] + asked.map(words.difference), fields
    ) { [kind, audience, format, language, press] answers throws(Unanswered) in
      let desk = answers.desk
      guard let meeting = desk.meeting else { return .init([]) }
      let day = try answers.required(on)
      let chosen = try answers.chosen(way)
      let isRecorded = isAsked ? try answers.chosen(what) : false
      let why = isAsked ? answers.optional(reason) : nil
      do {
        let press = try press(desk)
        let paper = try press.issuable(
          kind, for: audience, as: format, on: day, asRecorded: isRecorded)
        guard isRecorded || paper.asked == asked else {
          // The file was edited again while the page was open: nobody has seen what it says now.
          throw Unanswered(
            on,
            language(
              "文件又改动过，请返回重新看一遍再印发。", "The file was edited again; go back and look at it anew."))
        }
        let command = paper.command([chosen], by: try answers.required(by), because: why)
        _ = try desk.trial(command)
        try press.keep(paper, beside: meeting)
        return .init(command)
      } catch let error as Unanswered {
        throw error
      } catch let refusal as Refusal {
        throw Unanswered(on, refusal.onScreen(in: language, of: meeting.session))
      } catch {
        throw Unanswered(on, error.sentence(in: language))
      }
    }
  }
}
