import Documents
import Values

/// Whatever makes public copies, of which somebody reads every sentence first.
package protocol PublicPress {
  /// The sentences of all public copies that can be made now and that nobody has confirmed, the marked
  /// ones first, each once.
  var unconfirmed: [PublicSentence] { get }
  /// Keeps that somebody has read these sentences and lets them go out as they stand.
  func confirm(_ sentences: [PublicSentence], by name: String, at moment: Moment) throws
  /// Keeps what is printed in the place of a sentence.
  func rewrite(
    _ sentence: PublicSentence, as text: String, by name: String, at moment: Moment) throws
}

extension [PublicSentence] {
  /// Each once, the marked ones first.
  var markedFirst: [PublicSentence] {
    var sentences: [PublicSentence] = []
    for sentence in self where !sentences.contains(sentence) { sentences.append(sentence) }
    return sentences.filter { !$0.marks.isEmpty } + sentences.filter { $0.marks.isEmpty }
  }
}
