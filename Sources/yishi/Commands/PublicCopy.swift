import Archives
import ArgumentParser
import Documents
import Glibc
import Office
import Sentences
import Text

/// What the commands that make papers have alike: for whom a copy is, what is to be read first, where it went.
enum PublicCopy {
  /// - Throws: a failure of usage for what is no audience.
  static func audience(_ text: String?) throws -> Audience? {
    guard let text else { return nil }
    guard let known = Audience(rawValue: text) else {
      throw Failure.usage(Speech.words.unknownAudience(text))
    }
    return known
  }

  /// Lists the sentences that somebody has to read first.
  static func unconfirmed(_ sentences: [PublicSentence]) -> ExitCode {
    Output.complain(Press.unconfirmed(sentences.count, in: Speech.language))
    for sentence in sentences.sorted(by: { !$0.marks.isEmpty && $1.marks.isEmpty }) {
      Output.complain(
        "  " + (sentence.text + Speech.language.marks(sentence.marks)).displayed)
    }
    return ExitCode(1)
  }

  /// What was struck out of a public copy, for the secretary to look at.
  static func tell(of document: Document) {
    guard !document.masked.isEmpty else { return }
    Output.complain(Speech.words.masked(document.masked))
  }

  static func say(_ written: Papers.Written) {
    Output.line(written.path)
    if case .besides(let edited) = written.outcome {
      Output.complain(Speech.words.editedPaperKept(edited))
    }
  }

  /// A file of that name is never written over; like the meeting's own it is for its owner alone.
  static func write(_ bytes: [UInt8], to path: String) throws {
    do throws(SystemError) {
      try Papers.write(bytes, to: path)
    } catch {
      if error.number == EEXIST { throw Failure.refused(Speech.words.fileExists(path)) }
      throw Failure.system(
        Speech.words.cannotWrite(path, reason: error.reason(in: Speech.language)))
    }
    Output.line(path)
  }
}
