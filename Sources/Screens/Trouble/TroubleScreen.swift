import Archives
import Deliberation
import Log
import Office
import Terminal
import Text

/// 保存情况: where the meeting's file is, whether it can be written, and what to do if not.
struct TroubleScreen: Screen {
  func title(in context: Context) -> String { CommandName.saving.title(in: context.language) }
  var isPrivate: Bool { true }
  var tellsTrouble: Bool { true }
  /// Lines that can't be read, where the file is damaged.
  private var unread = 0

  func commands(in context: Context) -> [ProgramCommand] {
    let trouble = context.trouble ?? context.meeting?.obstacle
    if trouble?.isOfCopies == true { return [.continueCopy, .reopenFile] }
    return trouble?.asksForNewFile == true ? [.goOn, .reopenFile] : [.reopenFile]
  }

  mutating func refresh(in context: inout Context) {
    guard case .damaged? = context.trouble ?? context.meeting?.obstacle else { return }
    unread = context.meeting?.unreadLines ?? 0
  }

  mutating func handle(_ key: Key, in context: inout Context) -> Step {
    key == .enter ? .pop : .ignored
  }

  mutating func run(_ command: ProgramCommand, in context: inout Context) -> Step? {
    guard let meeting = context.meeting else { return .pop }
    let words = TroubleWording(context.language)
    do {
      switch command.id {
      case ProgramCommand.goOn.id:
        let next = try Self.next(after: meeting, context)
        context.meeting = next
        context.say(words.continued(next.path), wall: words.continuedWall)
      case ProgramCommand.reopenFile.id:
        context.meeting = try MeetingFile.open(
          meeting.path, clerk: context.clerk, watching: context.acknowledged)
        context.say(words.reopened, wall: words.reopened)
      default: return nil
      }
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
    guard let trouble = context.trouble ?? meeting.obstacle else {
      say(words.fine)
      return
    }
    guard case .damaged(_, let damage) = trouble else {
      say(trouble.sentence(in: context.language), .danger)
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

extension ProgramCommand {
  static let saving = ProgramCommand(
    name: .saving, isPrivate: true,
    disabled: { $0.meeting == nil ? RequestWording($0.language).noMeeting : nil },
    act: { _ in .push(TroubleScreen()) })
  static let goOn = ProgramCommand(
    name: .goOn,
    disabled: { context in
      let trouble = context.trouble ?? context.meeting?.obstacle
      return trouble?.asksForNewFile == true ? nil : TroubleWording(context.language).notNeeded
    })
  static let reopenFile = ProgramCommand(name: .reopenFile)
  /// 用这一份继续: asks for the reason, which stands in the record.
  static let continueCopy = ProgramCommand(
    name: .continueCopy, isPrivate: true,
    disabled: { context in
      let trouble = context.trouble ?? context.meeting?.obstacle
      return trouble?.isOfCopies == true ? nil : TroubleWording(context.language).notNeeded
    },
    act: { context in
      .push(
        VoteForms.reason(
          .continueCopy, notes: [TroubleWording(context.language).copyNote], in: context
        ) { .continueCopy(.init(reason: $0, known: nil, wasSealed: nil)) })
    })
}
