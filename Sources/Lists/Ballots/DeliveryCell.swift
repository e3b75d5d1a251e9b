import Text
import Values

/// What a cell of the register of delivery says: whether a ballot was handed over.
///
/// Whether a ballot that was put up, posted or pushed under a door reached its owner is for somebody
/// to say, for where silence counts it makes a vote.
enum DeliveryCell: Hashable, Sendable {
  case delivered, undelivered, blank
  /// It was handed over on a day after the vote's.
  case after(Day, vote: Day)

  /// Nil for words nobody knows.
  ///
  /// - Parameter vote: the day of the vote, whose year a day without one is of; nil where nobody said.
  init?(_ cell: String, votedOn vote: Day?) {
    let word = cell.foldedName
    if word.isEmpty {
      self = .blank
    } else if DeliveryCell.no.contains(word) {
      self = .undelivered
    } else if DeliveryCell.yes.contains(word) {
      self = .delivered
    } else if let day = Text.day(written: cell, in: vote?.year ?? 2000) {
      if let vote, day > vote {
        self = .after(day, vote: vote)
      } else {
        self = .delivered
      }
    } else {
      return nil
    }
  }

  private static let no: Set<String> = [
    "否", "未送达", "未", "无", "×", "x", "no", "n", "0", "-", "未签收", "未投递",
  ]

  private static let yes: Set<String> = [
    "是", "√", "✓", "✔", "☑", "■", "有", "yes", "y", "1", "送达", "签收", "本人签收", "已送达", "已送", "已签收",
    "已签",
    "已收", "已收到", "已领", "已领取", "已交付", "已发", "已发放",
  ]
}
