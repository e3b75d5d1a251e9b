import Affairs
import Archives
import ArgumentParser
import Documents
import Glibc
import Log
import Office
import Sentences
import Text
import Values

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
        "  " + (sentence.printed + Speech.language.marks(sentence.marks)).displayed)
    }
    return ExitCode(1)
  }

  /// Who has read the sentences, by the name that is kept with them.
  ///
  /// - Throws: a failure of usage for what is nobody's name.
  static func confirmer(_ text: String) throws -> String {
    let name = text.trimmingBlanks
    guard !name.isEmpty else { throw Failure.usage(Speech.words.confirmedByNobody) }
    if let refusal: LedgerRefusal = name.withoutInvisible != name
      ? .unseenCharacters(.by) : PrivateNumber.all(in: name).isEmpty ? nil : .personalNumber(.by)
    {
      throw Failure.usage(refusal.sentence(CardNaming(in: Speech.language, on: Moment.now.day)))
    }
    return name
  }

  /// What was struck out of a public copy, for the secretary to look at, and what couldn't be printed.
  static func tell(of document: Document, as format: any Renderer) {
    tell(struckOut: document.masked)
    let missing = format.missingCharacters(in: document)
    if missing > 0 { Output.complain(Press.missing(missing, in: Speech.language)) }
  }

  static func tell(struckOut words: [String]) {
    guard !words.isEmpty else { return }
    Output.complain(Speech.words.masked(words))
  }

  /// - Throws: that a terminal can't show that format.
  static func expectShown(as format: any Renderer) throws {
    guard format.isText || !Output.isTerminal else {
      throw Failure.usage(Speech.words.notForTerminal(format.name))
    }
  }

  static func say(_ written: Papers.Written) {
    Output.line(written.path)
    if case .besides(let edited) = written.outcome {
      Output.complain(Speech.words.editedPaperKept(edited))
    }
    if let template = written.template {
      Output.complain(TemplateWording(Speech.language).used(template).displayed)
    }
    if let message = written.message { Output.complain(Speech.words.messageBeside(message)) }
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
