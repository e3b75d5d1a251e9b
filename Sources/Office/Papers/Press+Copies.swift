import Archives
import Documents

extension Press {
  /// What came of one copy that was asked for with others.
  package struct Copy {
    package let kind: DocumentKind
    package let audience: Audience
    package let outcome: Outcome

    package enum Outcome {
      case written(Papers.Written, Document)
      /// Sentences of it are still to be read by somebody.
      case waiting([PublicSentence])
      case refused(DocumentRefusal)
    }
  }

  /// Makes one copy after the other beside the meeting's file, and says of each what came of it.
  ///
  /// - Parameters:
  ///   - format: in which a kind of paper is made.
  ///   - confirming: confirms the sentences of a public copy where somebody answers for them.
  /// - Throws: what keeps the folder from being written to.
  package func make(
    _ copies: [(kind: DocumentKind, audience: Audience)], as format: (DocumentKind) -> any Renderer,
    confirming: (Paper) throws -> Paper = { $0 }
  ) throws -> [Copy] {
    try copies.map { kind, audience in
      var paper: Paper
      do throws(DocumentRefusal) { paper = try self.paper(kind, for: audience) } catch {
        return Copy(kind: kind, audience: audience, outcome: .refused(error))
      }
      paper = try confirming(paper)
      guard paper.unconfirmed.isEmpty else {
        return Copy(kind: kind, audience: audience, outcome: .waiting(paper.unconfirmed))
      }
      let written = try write(paper, as: format(kind))
      return Copy(kind: kind, audience: audience, outcome: .written(written, paper.document))
    }
  }
}

extension [Press.Copy] {
  /// Why papers couldn't be made, each once though both its copies were asked for.
  package var refusals: [(kind: DocumentKind, refusal: DocumentRefusal)] {
    var seen: Set<DocumentKind> = []
    return compactMap { copy in
      guard case .refused(let refusal) = copy.outcome, seen.insert(copy.kind).inserted else {
        return nil
      }
      return (copy.kind, refusal)
    }
  }
}
