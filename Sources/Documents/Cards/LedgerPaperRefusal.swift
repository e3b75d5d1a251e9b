import Affairs
import Text

/// Why a paper can't be made out of the ledger.
package enum LedgerPaperRefusal: Error, Hashable, Sendable {
  /// This kind is never made for that audience.
  case notFor(LedgerPaperKind, Audience)
  /// This kind is never made in that format.
  case notAs(LedgerPaperKind, format: String)
  /// It is of something else than that.
  case notOf(LedgerPaperKind, PaperSubject.Kind)
  /// The card has nothing for it to speak of.
  case lacks(LedgerPaperKind, Lack)

  /// What there is nothing of.
  package enum Lack: Hashable, Sendable {
    case adoption, pledges, shares, money, goods, voices, concerns, procedure, visits
    case overdue
    /// It goes by another procedure than those that have six sheets.
    case sixSteps
    /// The quarter's rates have numbers too large to reckon with.
    case rates
    /// The shares can't be worked out.
    case sharing(CostShares.Mistake)
  }

  package func sentence(in language: Language) -> String {
    switch self {
    case .notFor(let kind, let audience):
      language(
        "\(kind.name(in: language))只有\(kind.audiences.map { $0.name(in: language) }.joined(separator: "、"))，"
          + "不出\(audience.name(in: language))。",
        "There is no \(audience.name(in: language)) of the \(kind.name(in: language)), only the "
          + "\(kind.audiences.map { $0.name(in: language) }.joined(separator: " and ")).")
    case .notAs(let kind, let format):
      kind.name(in: language).notAs(format, but: kind.formats, in: language)
    case .notOf(let kind, let subject):
      language(
        "\(kind.name(in: language))按\(kind.subjects.map { $0.name(in: language) }.joined(separator: "、"))出，"
          + "给的是\(subject.name(in: language))。",
        "The \(kind.name(in: language)) is of "
          + "\(kind.subjects.map { $0.name(in: language) }.joined(separator: " or ")), not of "
          + "\(subject.name(in: language)).")
    case .lacks(let kind, let lack):
      language(
        "\(lack.reason(in: language))，不能出\(kind.name(in: language))。",
        "There is no \(kind.name(in: language)): \(lack.reason(in: language)).")
    }
  }
}

extension LedgerPaperRefusal.Lack {
  fileprivate func reason(in language: Language) -> String {
    switch self {
    case .adoption: language("没有正在履行的认养", "nobody adopted it")
    case .pledges: language("没有登记协议和承诺", "no pledge is entered")
    case .shares: language("没有登记费用分摊", "no cost share is entered")
    case .money: language("没有登记资金收支", "no money is entered")
    case .goods: language("没有登记物资", "no goods are entered")
    case .voices: language("没有登记意见", "no opinion is entered")
    case .concerns: language("没有不同意见", "nobody held another view")
    case .procedure: language("还没有开始办理，没有流程", "no procedure was begun")
    case .visits: language("没有回访记录", "nobody visited")
    case .overdue: language("没有已过时限的任务", "no task is late")
    case .sixSteps:
      language("流程不是四议两公开或一征三议两公开", "its procedure is neither 四议两公开 nor 一征三议两公开")
    case .rates: language("三率的数字太大，算不出", "the rates have numbers too large to reckon with")
    case .sharing(let mistake): mistake.reason(in: language)
    }
  }
}

extension CostShares.Mistake {
  fileprivate func reason(in language: Language) -> String {
    switch self {
    case .noDwellings: language("没有分摊的户", "no dwelling shares the cost")
    case .roomTwice(let room): language("\(room)登记了两次分摊", "\(room) shares the cost twice")
    case .negativeWeight(let room, _):
      language("\(room)的权重小于零", "the weight of \(room) is below zero")
    case .noWeight: language("各户权重都是零", "all weights are zero")
    case .weightsTooLarge: language("权重的数字太大，算不出", "the weights are too large to reckon with")
    }
  }
}
