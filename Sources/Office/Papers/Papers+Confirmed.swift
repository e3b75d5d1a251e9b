import Archives
import Documents

extension Papers {
  /// A paper with every sentence as it was written anew for the public, and the sentences that nobody has
  /// confirmed yet, or that hold a word of which nobody was asked then.
  ///
  /// - Parameter make: makes the paper with texts that stand for others.
  func confirmed<Made: PublicWords, Refused: Error>(
    _ make: (_ rewritings: [String: String]) throws(Refused) -> Made
  ) throws(Refused) -> (document: Made, unconfirmed: [PublicSentence]) {
    var document = try make([:])
    let confirmations = document.sentences.isEmpty ? [:] : self.confirmations
    var rewritings: [String: String] = [:]
    for sentence in document.sentences {
      rewritings[sentence.text] = confirmations[Papers.sum(of: sentence.text)]?.rewritten
    }
    if !rewritings.isEmpty { document = try make(rewritings) }
    return (
      document,
      document.sentences.filter { sentence in
        confirmations[Papers.sum(of: sentence.text)]?.isOf(sentence.held) != true
      }
    )
  }
}

/// Whatever prints what somebody typed freely.
protocol PublicWords {
  /// Sentence by sentence, as a public copy prints it.
  var sentences: [PublicSentence] { get }
}

extension Document: PublicWords {}
extension PublicPage: PublicWords {}
