import Deliberation
import Sentences
import Text

/// Why a paper can't be made.
package enum DocumentRefusal: Error, Hashable, Sendable {
  /// This kind is never made for that audience.
  case notFor(DocumentKind, Audience)
  /// This kind is never made in that format.
  case notAs(DocumentKind, format: String)
  /// The meeting has nothing for it to speak of, or something stands against it.
  case lacks(DocumentKind, Need)
  /// What it speaks of may have been there and is gone, for these causes.
  case noLonger(DocumentKind, [Cause])

  /// Why nothing is settled although a vote was announced, or may have been.
  package enum Cause: Hashable, Sendable {
    /// A corrected count turned the result.
    case corrected
    case voided
    /// Entries that were struck out whole, facts and all.
    case struckOut([Int])
    /// The record was recovered without them.
    case lost(Recovered)

    fileprivate func clause(in language: Language) -> String {
      switch self {
      case .corrected:
        language("计票更正后原结果不再成立", "a corrected count turned the result")
      case .voided: language("表决已作废", "the vote was declared void")
      case .struckOut(let entries):
        language(
          "本记录第\(entries.map(String.init).joined(separator: "、"))条已整条涂销",
          "entries \(entries.map(String.init).joined(separator: ", ")) were struck out whole")
      case .lost(let recovered):
        language("本记录", "the record was ") + recovered.sentence(in: language)
      }
    }
  }

  /// - Parameter reader: on a screen the way out is named as the screens call it.
  package func sentence(in language: Language, to reader: Reader = .program) -> String {
    switch self {
    case .notFor(let kind, let audience):
      language(
        "\(kind.name(in: language))只有\(kind.audiences.map { $0.name(in: language) }.joined())，"
          + "不出\(audience.name(in: language))。",
        "There is no \(audience.name(in: language)) of the \(kind.name(in: language)); use --for "
          + "\(kind.audiences.map(\.rawValue).joined(separator: " or ")).")
    case .notAs(let kind, let format):
      kind.name(in: language).notAs(format, but: kind.formats, in: language)
    case .lacks(let kind, let need): need.sentence(kind.name(in: language), language, reader)
    case .noLonger(let kind, let causes):
      language(
        causes.map { $0.clause(in: language) }.joined(separator: "；")
          + "，不能据以出\(kind.name(in: language))。",
        "There is no \(kind.name(in: language)): "
          + causes.map { $0.clause(in: language) }.joined(separator: "; ") + ".")
    }
  }
}
