import Archives
import Deliberation
import Office
import Sentences
import Terminal
import Values

/// The forms of the record.
enum RecordForms {
  private static func people(_ context: Context) -> [Participant] { context.session?.roster ?? [] }

  /// 补记, with the time it happened beside the time it is typed.
  static func remark(in context: Context) -> FormScreen {
    let language = context.language
    let issue = RecordForms.issue(in: context)
    let page = FormPage(
      [
        .lines(.remark, in: language, rows: 5), .blank(.remarker, in: language),
        .blank(.time, in: language),
      ], people: people(context), asking: [.remarker], language: language)
    return FormScreen(CommandName.remark.title(in: language), page, in: context) {
      page, context in
      page.commands(
        [.remark(.init(issue: issue, by: page.person(.remarker), text: page[.remark]))], at: .time,
        in: context)
    }
  }

  /// The issue on the floor, else the only one; nil leaves it open.
  private static func issue(in context: Context) -> String? {
    guard let session = context.session else { return nil }
    return
      (session.currentIssue
      ?? (session.issues.count == 1 ? session.issues.values[0].id : nil))?.text
  }

  static func raise(in context: Context) -> FormScreen {
    let language = context.language
    let page = FormPage(
      [
        .lines(.concern, in: language, rows: 4), .blank(.raiser, in: language),
        .blank(.time, in: language),
      ], people: people(context), asking: [.raiser], language: language)
    return FormScreen(CommandName.raiseConcern.title(in: language), page, in: context) {
      page, context in
      page.commands(
        [.raiseConcern(.init(issue: nil, by: page.person(.raiser), text: page[.concern]))],
        at: .time,
        in: context)
    }
  }

  static func answer(_ concern: Concern, in context: Context) -> FormScreen {
    let (language, id) = (context.language, concern.id.text)
    let page = FormPage(
      notes: context.session.map { [RecordWording($0, in: language).concern(concern)] } ?? [],
      [
        .lines(.answer, in: language, concern.answer ?? "", rows: 3),
        .choice(
          .settled, in: language, (0...2).map { RecordWording.settled($0, in: language) },
          concern.settled.map { $0 ? 0 : 1 } ?? 2),
      ], language: language)
    return FormScreen(CommandName.answerConcern.title(in: language), page, in: context) {
      page, _ in
      let choice = page.form.choice(.settled) ?? 2
      return .commands([
        .answerConcern(
          .init(
            concern: id, answer: page[.answer], settled: choice == 2 ? nil : choice == 0))
      ])
    }
  }

  static func opinions(in context: Context) -> FormScreen {
    let language = context.language
    let numbers: [Blank] = [.issued, .returned, .valid, .agreeing]
    let page = FormPage(
      numbers.map { .number($0, in: language) } + [.lines(.lines, in: language, rows: 3)],
      language: language)
    return FormScreen(CommandName.opinions.title(in: language), page, in: context) {
      page, context in
      var values: [Int] = []
      for blank in numbers {
        switch page.number(blank, in: context) {
        case .value(let number): values.append(number)
        case .nothing: return .missing(blank, language)
        case .problem(let problem): return problem
        }
      }
      return .commands([
        .recordOpinions(
          .init(
            issue: nil,
            numbers: .init(
              issued: values[0], returned: values[1], valid: values[2], agreeing: values[3],
              lines: page.lines(.lines))))
      ])
    }
  }

  /// The file is copied beside the session and its checksum entered.
  static func attach(in context: Context) -> FormScreen {
    let language = context.language
    let kinds = RecordWording.kinds(in: language)
    let page = FormPage(
      [.blank(.file, in: language), .choice(.kind, in: language, kinds, 0)], language: language)
    return FormScreen(CommandName.attach.title(in: language), page, in: context) {
      page, context in
      guard let meeting = context.meeting else { return .commands([]) }
      let path = page[.file]
      do {
        let file = try meeting.takeIn(path, as: kinds[page.form.choice(.kind) ?? 0])
        return .commands([.attach(.init(file: file, path: nil, kind: nil))])
      } catch {
        return .problem(
          .file, RecordWording(meeting.session, in: language).noSuchFile(path))
      }
    }
  }

  // MARK: - Corrections

  /// A count put right after its announcement; both verdicts are kept.
  static func correctCount(_ vote: Vote, in context: Context) -> FormScreen {
    let (language, id) = (context.language, vote.id.text)
    let fields = CorrectedCountFields(vote, of: context.session, language)
    let page = FormPage(
      notes: context.session.map { [VotesWording($0, in: language).past(vote)] } ?? [],
      fields.fields + [
        .lines(.reason, in: language, rows: 2), .blank(.approver, in: language),
      ], language: language)
    return FormScreen(
      CommandName.correctCount.title(in: language), page, in: context,
      comment: { page, context in
        guard let session = context.session,
          let entry = try? fields.entry(of: page, in: context).get()
        else { return [] }
        let reason = page.optional(.reason) ?? "-"
        let command = Command.correctCount(
          .init(
            vote: id, count: entry, reason: reason, approved: page.optional(.approver) ?? "-"))
        return VoteForms.corrected(by: command, vote, session, in: context)
      }
    ) { page, context in
      switch fields.entry(of: page, in: context) {
      case .success(let entry):
        .commands([
          .correctCount(
            .init(
              vote: id, count: entry, reason: page[.reason], approved: page.optional(.approver)))
        ])
      case .failure(let unreadable): unreadable.reading
      }
    }
  }

  /// 更正 of one field of an entry, with its reason.
  static func correct(_ field: String, of entry: Entry, in context: Context) -> FormScreen? {
    guard let session = context.session, let old = session.text(of: field, in: entry) else {
      return nil
    }
    let language = context.language
    let words = RecordWording(session, in: language)
    let number = entry.number
    let plain = RecordWording.plain(field)
    let isPerson =
      ["participant", "speaker", "mover", "seconder"].contains(plain)
      || plain == "by" && (old.isEmpty || session.participants[Participant.ID(old)] != nil)
    let person = isPerson ? session.participants[Participant.ID(old)] : nil
    let answers = RecordWording.answers(of: field, in: language)
    let label = RecordWording.field(field, in: language)
    let blank: Terminal.Form<Blank>.Field =
      if let answers {
        .choice(
          .new, in: language, answers.map(\.word), answers.firstIndex { $0.code == old })
      } else if isPerson {
        .blank(.new, in: language, person?.name ?? "")
      } else {
        .lines(.new, in: language, RecordWording.written(old, of: field), rows: 4)
      }
    let page = FormPage(
      notes: [label, words.says(words.value(old, of: field))],
      [
        blank, .lines(.reason, in: language, rows: 2), .blank(.approver, in: language),
        .blank(.corrector, in: language),
      ],
      people: session.roster,
      asking: isPerson ? [.new] : [], chosen: person.map { [.new: $0] } ?? [:], language: language)
    let year = session.identity.date.year
    return FormScreen(CommandName.correctEntry.title(in: language), page, in: context) {
      page, _ in
      let new: String?
      if isPerson {
        new = page.person(.new) ?? ""
      } else if let answers = RecordWording.answers(of: field, in: language) {
        new = page.form.choice(.new).map { answers[$0].code }
      } else {
        new = RecordWording.code(written: page[.new], of: field, old: old, year: year)
      }
      guard let new else {
        return .problem(.new, RecordWording.unreadable(field, in: language))
      }
      return .commands([
        .correct(
          .init(
            entry: number, field: field, old: old, new: new, reason: page[.reason],
            by: page.optional(.corrector), approved: page.optional(.approver)))
      ])
    }
  }
}
