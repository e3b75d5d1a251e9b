import Archives
import Deliberation
import Log
import Office
import Sentences
import Terminal
import Text

/// 保存情况: where the meeting's file is, whether it can be written, and what to do if not.
struct TroubleScreen: Screen {
  func title(in context: Context) -> String { CommandName.saving.title(in: context.language) }
  var isPrivate: Bool { true }
  var tellsTrouble: Bool { true }
  /// Lines that can't be read, where the file is damaged.
  private var unread = 0

  func table(in context: Context) -> [PageCommand<Self>] {
    let trouble = context.trouble ?? context.meeting?.obstacle
    let reopen = PageCommand<Self>(Self.reopening) { $0.reopen(in: &$1) }
    if trouble?.isOfCopies == true { return [PageCommand(CopyOffers.continueCopy), reopen] }
    return trouble?.asksForNewFile == true
      ? [PageCommand(Self.goingOn) { $0.goOn(in: &$1) }, reopen]
      : [reopen]
        + (context.session?.lacksConfirmation == true
          ? [PageCommand(RecordOffers.confirmRecovery)] : [])
  }

  private static let goingOn = CommandName(
    "go-on", title: ("换到新文件继续", "Go on in a new file"), label: ("新文件继续", "New file"),
    help: (
      "把已确认保存的内容抄到新文件，接着开会；原文件保留。",
      "Copies all that is known to be saved to a new file and goes on; the old one is kept."
    ))
  private static let reopening = CommandName(
    "reopen-file", title: ("重新打开文件", "Open the file again"), label: ("重新打开", "Open again"),
    help: ("从磁盘重新读这次会议。", "Reads this meeting from the disk again."))

  mutating func refresh(in context: inout Context) {
    guard case .damaged? = context.trouble ?? context.meeting?.obstacle else { return }
    unread = context.meeting?.unreadLines ?? 0
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    key == .enter ? .pop : .ignored
  }

  private func goOn(in context: inout Context) -> Step {
    change(in: &context) { meeting, context in
      let next = try Self.next(after: meeting, context)
      context.meeting = next
      let words = TroubleWording(context.language)
      context.say(words.continued(next.path), wall: words.continuedWall)
    }
  }

  private func reopen(in context: inout Context) -> Step {
    change(in: &context) { meeting, context in
      context.meeting = try MeetingFile.open(
        meeting.path, clerk: context.clerk, watching: context.acknowledged)
      let words = TroubleWording(context.language)
      context.say(words.reopened, wall: words.reopened)
    }
  }

  /// Takes another file for the meeting; stays where it can't be written either.
  private func change(
    in context: inout Context, _ taking: (MeetingFile, inout Context) throws -> Void
  ) -> Step {
    guard let meeting = context.meeting else { return .pop }
    do {
      try taking(meeting, &context)
      context.trouble = context.meeting?.obstacle
      return context.trouble == nil ? .pop : .stay
    } catch {
      context.trouble = error as? JournalError ?? context.trouble
      context.say(error, wall: ShellWording(context.language).fileTrouble)
    }
    return .stay
  }

  /// The file that the meeting goes on in: what is known to be saved, or what a damage has left.
  private static func next(after meeting: MeetingFile, _ context: Context) throws -> MeetingFile {
    switch context.trouble ?? meeting.obstacle {
    case .damaged?, .reencoded?, .continuationMissing?: break
    default: return try meeting.continuedInNewFile(at: context.now)
    }
    let recovery = try MeetingFile.recover(meeting.path, by: context.clerk, at: context.now)
    context.acknowledged?.forget(recovery.facts.session)
    return try MeetingFile.open(
      recovery.path, clerk: context.clerk, watching: context.acknowledged)
  }

  private func lost(_ words: TroubleWording, _ context: Context) -> String {
    context.hasLostAct ? context.language("", " ") + words.doAgain : ""
  }

  func draw(on canvas: inout Canvas, in area: Area, context: Context) {
    guard let meeting = context.meeting else { return }
    let words = TroubleWording(context.language)
    var rest = area.inset(columns: 2, rows: 1)
    func say(_ text: String, _ style: Style = .normal) {
      rest = rest.droppingTop(canvas.paragraph(text, in: rest, style: style) + 1)
    }
    say(words.file + meeting.path)
    say(words.entries(meeting.session.lastEntry))
    for notice in context.notices { say(notice.sentence(in: context.language), .warning) }
    let provenance = meeting.session.provenance(in: context.language)
    for sentence in provenance { say(sentence, .warning) }
    if meeting.session.lacksConfirmation { say(words.confirmOffer, .strong) }
    guard let trouble = context.trouble ?? meeting.obstacle else {
      say(provenance.isEmpty ? words.fine : words.fineSince)
      return
    }
    guard case .damaged(_, let damage) = trouble else {
      say(trouble.sentence(in: context.language, to: .screen), .danger)
      say(
        trouble.isOfCopies
          ? words.copyOffer
          : trouble.asksForNewFile ? words.goOnOffer + lost(words, context) : words.reopenOffer,
        trouble.asksForNewFile || trouble.isOfCopies ? .strong : .normal)
      return
    }
    say(words.damaged(good: meeting.session.lastEntry, unread: unread), .danger)
    say(damage.place(in: context.language))
    say(words.recoverOffer + lost(words, context), .strong)
  }
}

extension JournalError {
  /// Whether the meeting can go on in a new file, and only there.
  var asksForNewFile: Bool {
    switch self {
    case .syncFailed, .abandoned, .continuationMissing, .damaged, .reencoded: true
    default: false
    }
  }

  /// Whether it is for somebody to choose among copies.
  var isOfCopies: Bool { if case .otherCopyKnown = self { true } else { false } }

  /// Whether trying again can't help until somebody does something about the file.
  var needsAttention: Bool {
    switch self {
    case .syncFailed, .abandoned, .continuationMissing, .replaced, .damaged, .newer,
      .otherCopyKnown, .reencoded:
      true
    case .writeFailed(_, _, let usable): !usable
    default: false
    }
  }
}

extension CommandName {
  static let saving = CommandName(
    "saving", title: ("保存情况", "Saving"), label: ("保存情况", "Saving"),
    help: (
      "会议文件在哪里，能不能写入；磁盘出错时在这里换到新文件继续。",
      "Where the file is and whether it can be written; after a disk failure go on in a new one here."
    ))
}

extension ProgramCommand {
  static let saving = ProgramCommand(opening: .saving) { _ in TroubleScreen() }
}
