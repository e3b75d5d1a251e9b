import Text

/// 文书: one kind of paper, with all there is to know of it before a meeting gives one.
///
/// A file a paper, and a line in ``DocumentKind/allCases``: pages, help, the names of files and the
/// command line ask here. What has no default the compiler asks for.
protocol Paper: Sendable {
  /// Its name on the command line, which never changes.
  var code: String { get }
  /// For whom it may be made, the usual one first.
  var audiences: [Audience] { get }
  /// What it may be laid out as besides text and JSON, which every paper is; the most useful first.
  var formats: [PaperFormat] { get }
  /// Whether it goes out before the meeting; then it is made from what was known before the opening.
  var isBefore: Bool { get }
  /// What it can't be made without, in the order in which it is missed.
  var needs: [Need] { get }

  func name(in language: Language) -> String

  /// The paper itself. Whatever somebody typed freely passes through ``Proceedings/free(_:)``.
  func document(of proceedings: Proceedings) -> Document

  // MARK: What most papers have alike

  /// Whether it goes out before this meeting: what owners are handed in a written round as well is made
  /// of that round once it runs.
  func isBefore(in proceedings: Proceedings) -> Bool
  /// What it is called where this body issues it; the name of its file has it.
  func title(of proceedings: Proceedings) -> String
  /// Whether it belongs to a vote that owners take in writing, which has neither before nor after.
  var isOfWrittenVote: Bool { get }
  /// Whether it hangs for some days from a day on, which are given when it is made. What hangs is no
  /// draft.
  var isPosted: Bool { get }
  /// Whether the day and the length of a posting are given with it: it hangs, or tells of what did.
  var takesPosting: Bool { get }
  /// Whether it is a draft until the meeting is sealed: what was told beforehand, hangs or is handed out is none.
  var isDraft: Bool { get }
  /// Where it stands in the list of contents; nil for what isn't kept: blanks to be signed, whose signed
  /// sheets are attached, and texts for other people's news.
  var filing: Filing? { get }
  /// The sets that it is made with.
  var sets: Set<DocumentSet> { get }
  /// Whether it is read aloud in the room: then what was typed freely is told as on the wall.
  var isReadAloud: Bool { get }
  /// Whether it says by itself that the meeting was typed in afterwards.
  var tellsAfterwards: Bool { get }
  /// Whether it prints what was put right of a person; the others count it.
  var correctsPeople: Bool { get }
  /// Whether it prints what was put right of a count; how somebody voted belongs in the papers of the
  /// result alone.
  var correctsVotes: Bool { get }
  /// Whether 更正 stands behind everything else, and isn't a section of the paper's own.
  var endsWithCorrections: Bool { get }
}

extension Paper {
  func isBefore(in proceedings: Proceedings) -> Bool { isBefore }
  func title(of proceedings: Proceedings) -> String { name(in: .chinese) }
  var isOfWrittenVote: Bool { false }
  var isPosted: Bool { false }
  var takesPosting: Bool { isPosted }
  var isDraft: Bool { !isBefore && !isPosted }
  var filing: Filing? { isBefore ? .announcement : .record }
  var sets: Set<DocumentSet> { isOfWrittenVote ? [.owners] : isBefore ? [.before] : [.after] }
  var isReadAloud: Bool { false }
  var tellsAfterwards: Bool { false }
  var correctsPeople: Bool { false }
  var correctsVotes: Bool { true }
  var endsWithCorrections: Bool { false }
}
