import Deliberation
import Sentences
import Text

extension RecordOffers {
  /// 勘误 of a text that was voted on, whose words stay.
  package static let noteErratum: Offer<Void> = Offer(
    CommandName(
      "note-erratum", title: ("方案勘误", "Note a slip of the pen in the text"),
      label: ("勘误", "Erratum"),
      help: (
        "表决过的方案里有笔误：原文不动，旁边注明应为什么。",
        "The text that was voted on stays; what it is meant to say is printed beside it."
      )),
    whyNot: { _, desk in
      desk.whyNot(in: over)
        ?? desk.session.flatMap { session in
          votedTexts(session).isEmpty
            ? RecordWording(session, in: desk.language).noVotedText : nil
        }
    }
  ) { _, desk in erratum(at: desk) }

  /// Asks for the slip and what is meant.
  ///
  /// - Parameter only: a motion whose texts alone are meant; nil for any of the meeting's.
  static func erratum(of only: Motion.ID? = nil, at desk: Desk) -> Act {
    guard let session = desk.session else {
      return .refuse(RequestWording(desk.language).noMeeting)
    }
    let language = desk.language
    let texts = votedTexts(session).filter { only == nil || $0.motion == only }
    let words = RecordWording(session, in: language)
    guard let last = texts.first else { return .refuse(words.noVotedText) }
    let text = Question.choice("votedText", language("哪一稿", "Which text"), texts, 0) {
      words.votedText($0.issue, version: $0.version)
    }
    let old = Question.line(
      "slipOfThePen", language("写错的字", "Slip of the pen"),
      hint: language("照原文抄，不超过20字", "as it stands, 20 characters at most"))
    let new = Question.correction(language)
    let reason = Question.reason(language)
    let approver = Question.approver(language)
    let corrector = Question.corrector(language)
    return .ask(
      Request(
        noteErratum.name.title(in: language), notes: [words.erratumNote],
        (texts.count < 2 ? [] : [text.field])
          + [old.field, new.field, reason.field, approver.field, corrector.field],
        comment: { answers in
          let chosen = answers.soFar(text) ?? last
          return [
            words.votedText(chosen.issue, version: chosen.version) + language("：", ": ")
              + chosen.text
          ]
        }
      ) { answers throws(Unanswered) in
        let chosen = try answers[text] ?? last
        return .init(
          .noteErratum(
            .init(
              motion: chosen.motion.text, version: chosen.version, old: try answers[old],
              new: try answers[new], reason: answers.optional(reason),
              by: answers.optional(corrector), approved: try answers[approver])))
      })
  }

  /// A version of a text that a vote was opened on.
  private struct VotedText: Sendable {
    let motion: Motion.ID
    let version: Int
    let text: String
    let issue: String
  }

  /// The texts that were voted on, the last one first.
  private static func votedTexts(_ session: Session) -> [VotedText] {
    var texts: [VotedText] = []
    for vote in session.votes.values.reversed() {
      guard case .motion(let id, let number) = vote.opening.subject,
        let motion = session.motions[id],
        let version = motion.versions.first(where: { $0.number == number }),
        !texts.contains(where: { $0.motion == id && $0.version == number })
      else { continue }
      texts.append(
        VotedText(
          motion: id, version: number, text: version.text,
          issue: session.issues[motion.issue]?.title ?? ""))
    }
    return texts
  }
}
