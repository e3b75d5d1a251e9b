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

  /// What it is called where this body issues it; the name of its file has it.
  func title(of proceedings: Proceedings) -> String
  /// Another name on the command line.
  var alias: Alias? { get }
  /// Whether it belongs to a vote that owners take in writing, which has neither before nor after.
  var isOfWrittenVote: Bool { get }
  /// Whether it hangs for some days from a day on, which are given when it is made. What hangs is no
  /// draft.
  var isPosted: Bool { get }
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
  func title(of proceedings: Proceedings) -> String { name(in: .chinese) }
  var alias: Alias? { nil }
  var isOfWrittenVote: Bool { false }
  var isPosted: Bool { false }
  var isReadAloud: Bool { false }
  var tellsAfterwards: Bool { false }
  var correctsPeople: Bool { false }
  var correctsVotes: Bool { true }
  var endsWithCorrections: Bool { false }
}

/// A second name of a paper on the command line, and what it says there.
package struct Alias: Sendable {
  package let code: String
  package let meaning: @Sendable (Language) -> String
}
