import Archives
import Deliberation
import Documents
import Office
import Terminal
import Text
import Values

/// 散会, 复会 and 封存: each asks before it is done.
enum ClosingScreens {
  static func adjourn(in context: Context) -> any Screen {
    let language = context.language
    guard let session = context.session else { return MeetingScreen() }
    let words = ClosingWording(session, in: language)
    return QuestionScreen(
      CommandName.adjourn.title(in: language),
      Confirmation(
        words.adjournQuestion, details: words.adjournDetails, cancel: FormWording(language).cancel,
        confirm: words.adjourn, openedBy: .character("1")),
      then: [.adjourn(.init(reason: nil))], in: context, isPrivate: false)
  }

  static func reopen(in context: Context) -> any Screen {
    guard let session = context.session else { return MeetingScreen() }
    let language = context.language
    let isAsked = session.asksToSignInAnew(on: session.zoned(context.now).day)
    // Typed in afterwards, it went on at some time of its own day.
    let isTimed = session.details.afterwards != nil
    let words = ClosingWording(session, in: language)
    let page = FormPage(
      notes: [words.reopenNote],
      [.lines(.reason, in: language, rows: 2)]
        + (isAsked ? [.blank(.sameHere, in: language)] : [])
        + (isTimed
          ? [.text(.time, Blank.time.label(in: language), hint: words.reopenTimeHint)] : []),
      language: language)
    return FormScreen(CommandName.reopen.title(in: language), page, in: context) {
      page, context in
      guard let reason = page.optional(.reason) else { return .missing(.reason, language) }
      if isTimed {
        guard page.optional(.time) != nil else { return .missing(.time, language) }
        return page.commands([.reopen(.init(reason: reason))], at: .time, in: context)
      }
      return .commands(
        [.reopen(.init(reason: reason))], despite: isAsked ? page.optional(.sameHere) : nil)
    }
  }
}

/// 封存 asks twice: for what is missing and the document's number, then for the word itself.
struct SealScreen: Screen {
  private var page: FormPage
  private var confirmation: Confirmation?
  /// The last entry that was shown when the page was opened: whoever seals has seen all of it.
  private let seen: Int
  /// Why it was refused, where others changed the record meanwhile.
  private let words: ClosingWording

  init(_ session: Session, in context: Context) {
    words = ClosingWording(session, in: context.language)
    seen = context.seen
    let language = context.language
    page = FormPage(
      notes: words.sealNotes,
      [
        .blank(.documentNumber, in: language, SealScreen.proposedNumber(in: context)),
        .text(
          .incomplete, Blank.incomplete.label(in: language), hint: words.incompleteHint, limit: 400),
      ], language: language)
  }

  /// 文号 as the archive's other meetings leave it free.
  private static func proposedNumber(in context: Context) -> String {
    guard let session = context.session, !session.details.documentPrefix.isEmpty else { return "" }
    let archive = context.meeting.flatMap { Archive(of: $0.path) }
    return Documents.proposedNumber(
      prefix: session.details.documentPrefix, year: session.identity.date.year,
      taken: archive?.documentNumbers(besides: session.identity.id) ?? []) ?? ""
  }

  func title(in context: Context) -> String { CommandName.seal.title(in: context.language) }

  var isPrivate: Bool { true }
  var takesText: Bool { confirmation != nil || page.takesText }
  var typed: [String]? { page.form.typed }
  var about: [String] { page.form.mark }
  mutating func retype(_ texts: [String]) { page.form.retype(texts) }
  func hint(in language: Language) -> String? {
    confirmation == nil ? page.hint : words.wordHint
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    if var question = confirmation {
      let answer = question.handle(key)
      confirmation = answer == nil ? question : nil
      if answer == nil, key == .enter { context.say(words.otherWord, .warning) }
      guard case .confirmed = answer else { return .stay }
      let number = page.optional(.documentNumber)
      guard
        context.perform(
          .seal(.init(documentNumber: number, incomplete: page.optional(.incomplete))), seen: seen)
      else { return .stay }
      let code = (try? context.meeting?.codes.last) ?? ""
      context.say(words.sealed(code), wall: words.sealed(""))
      return .pop
    }
    switch page.handle(key, columns: context.size.columns) {
    case .submitted:
      guard let session = context.session else { return .pop }
      if !session.gaps.isEmpty, page.optional(.incomplete) == nil {
        page.form.refuse(.incomplete, words.incompleteHint)
        return .stay
      }
      confirmation = Confirmation(
        words.sealQuestion, cancel: FormWording(context.language).cancel, confirm: words.seal,
        openedBy: .enter, typing: words.sealWord, prompt: words.sealPrompt)
      return .stay
    case .cancelled: return .pop
    case .edited, .moved: return .stay
    case .ignored: return .ignored
    }
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    if let confirmation {
      confirmation.draw(on: &canvas, in: area.inset(columns: 2, rows: 1))
    } else {
      page.draw(on: &canvas, in: area)
    }
  }
}
