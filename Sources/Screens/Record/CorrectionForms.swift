import Deliberation
import Office
import Sentences
import Terminal
import Text

/// What is put right after a meeting and stands in no entry's field: a slip of the pen in a text that
/// was voted on, somebody whom nobody had signed in, the meeting's own title.
enum CorrectionForms {
  /// Who put it right and who approved it.
  private static func hands(_ language: Language) -> [Form<Blank>.Field] {
    [.blank(.approver, in: language), .blank(.corrector, in: language)]
  }

  /// 更正 of the meeting's title; the file and its folder keep their names.
  static func title(in context: Context) -> FormScreen? {
    guard let session = context.session else { return nil }
    let language = context.language
    let old = session.identity.title
    let words = RecordWording(session, in: language)
    let page = FormPage(
      notes: [words.says(old), words.titleNote],
      [.blank(.new, in: language, old), .lines(.reason, in: language, rows: 2)] + hands(language),
      language: language)
    return FormScreen(CommandName.correctTitle.title(in: language), page, in: context) {
      page, _ in
      .commands([
        .correct(
          .init(
            entry: 0, field: "title", old: old, new: page[.new], reason: page[.reason],
            by: page.optional(.corrector), approved: page.optional(.approver)))
      ])
    }
  }

  /// 补登到会: attendance alone changes.
  static func missedSignIn(in context: Context) -> FormScreen? {
    guard let session = context.session else { return nil }
    let language = context.language
    let absent = session.roster.filter { session.attendance(of: $0.id).signedIn == nil }
    let ways = AttendanceWay.allCases
    let page = FormPage(
      notes: [RecordWording(session, in: language).missedSignInNote],
      [
        .blank(.attendee, in: language),
        .choice(.attending, in: language, ways.map { $0.name(in: language) }, 0),
        .blank(.time, in: language), .lines(.reason, in: language, rows: 2),
        .blank(.approver, in: language),
      ], people: absent, asking: [.attendee], language: language)
    return FormScreen(CommandName.missedSignIn.title(in: language), page, in: context) {
      page, context in
      guard let who = page.person(.attendee) else { return .missing(.attendee, language) }
      return page.commands(
        [
          .recordMissedSignIn(
            .init(
              participant: who, way: page.form.choice(.attending).map { ways[$0] },
              reason: page[.reason], approved: page[.approver]))
        ], at: .time, in: context)
    }
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

  /// 勘误 of a text that was voted on, whose words stay; nil where none was.
  static func erratum(in context: Context) -> FormScreen? {
    guard let session = context.session else { return nil }
    let language = context.language
    let texts = votedTexts(session)
    guard let last = texts.first else { return nil }
    let words = RecordWording(session, in: language)
    let choice: [Form<Blank>.Field] =
      texts.count < 2
      ? []
      : [
        .choice(
          .votedText, in: language, texts.map { words.votedText($0.issue, version: $0.version) }, 0)
      ]
    let page = FormPage(
      notes: [words.erratumNote],
      choice + [
        .blank(.slipOfThePen, in: language), .blank(.new, in: language),
        .lines(.reason, in: language, rows: 2),
      ] + hands(language), language: language)
    return FormScreen(
      CommandName.noteErratum.title(in: language), page, in: context,
      comment: { page, _ in
        let text = texts[page.form.choice(.votedText) ?? 0]
        return [
          words.votedText(text.issue, version: text.version) + language("：", ": ") + text.text
        ]
      }
    ) { page, _ in
      let text = texts.count < 2 ? last : texts[page.form.choice(.votedText) ?? 0]
      return .commands([
        .noteErratum(
          .init(
            motion: text.motion.text, version: text.version, old: page[.slipOfThePen],
            new: page[.new], reason: page.optional(.reason), by: page.optional(.corrector),
            approved: page[.approver]))
      ])
    }
  }
}
