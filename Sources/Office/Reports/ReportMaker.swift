import Affairs
import Documents
import Sentences
import Text
import Values

/// Makes reports of what the ledger and the meetings come to.
package struct ReportMaker {
  package let casebook: Casebook
  package let name: CardNaming
  package let from: Day
  package let to: Day
  /// What is lacking on the last day, where somebody worked that out already.
  package var lacking: Lacking?
  /// Those of the ledger for the street, in their order.
  package var columns = StreetLedger.Column.allCases

  /// - Parameter from: left out, the first of the last day's month.
  package init(_ casebook: Casebook, _ name: CardNaming, from: Day? = nil, to: Day) {
    (self.casebook, self.name, self.to) = (casebook, name, to)
    self.from = from ?? Day(year: to.year, month: to.month, day: 1) ?? to
  }

  var language: Language { name.language }
  var ledger: Ledger { casebook.ledger }

  /// - Throws: where the weights of the rates can't be reckoned with.
  package func sheet(of report: ReportName) throws(Fraction.OutOfRange) -> ReportSheet {
    switch report {
    case .lacking: sheet(of: lacking ?? casebook.lacking(on: to))
    case .rates: try ratesSheet
    case .sites: sitesSheet
    case .adoptions: adoptionsSheet
    case .accounts: accountsSheet
    case .goods: goodsSheet
    case .pledges: pledgesSheet
    case .parts: partsSheet
    case .attendance: attendanceSheet
    case .steps: stepsSheet
    case .quarter: try quarterSheet
    case .alarms: alarmsSheet
    case .handover: handoverSheet
    case .voices: voicesSheet
    case .claims: claimsSheet
    case .yearAgo: yearAgoSheet
    case .doubleReporting: doubleReportingSheet
    case .absentees: absenteesSheet
    case .whistles: whistlesSheet
    case .pool: poolSheet
    case .dispatch: dispatchSheet
    case .keepers: keepersSheet
    case .stars: starsSheet
    case .platforms: platformsSheet
    case .numbers: numbersSheet
    case .street: streetSheet
    case .map: mapSheet
    case .booklet: bookletSheet
    }
  }

  // MARK: - What all of them say

  /// 2024年4月1日至4月30日.
  package var span: String {
    let (first, last) = (language.fullDay(from), language.day(to, in: from.year))
    return language("\(first)至\(last)", "\(first) to \(last)")
  }

  /// 截至2024年6月10日.
  package var until: String {
    let day = language.fullDay(to)
    return language("截至\(day)", "To \(day)")
  }

  var none: String { language("没有", "none") }

  func day(_ day: Day?) -> ReportSheet.Cell { .init(day.map { "\($0)" } ?? "-") }

  func amount(_ money: Money) -> String { "\(money)" }

  /// Amounts of several units, one after the other.
  func amounts(_ all: [Affairs.Measure]) -> String {
    all.isEmpty ? "-" : language.list(all.map { language.amount($0) })
  }

  func list(_ names: [String]) -> String { names.isEmpty ? none : language.list(names) }

  func called(_ id: CardID) -> String { name.called(id) }

  func cell(_ id: CardID) -> ReportSheet.Cell { .init(called(id), id) }
}
