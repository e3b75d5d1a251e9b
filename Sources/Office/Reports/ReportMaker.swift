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
  /// For whom it is; few of them have a copy for the public.
  package var audience = Audience.archive
  /// Files of meetings that can't be read, by their names: whatever they hold is counted nowhere.
  package var unread: [String] = []

  /// - Parameter from: left out, the first of the last day's month.
  package init(_ casebook: Casebook, _ name: CardNaming, from: Day? = nil, to: Day) {
    (self.casebook, self.name, self.to) = (casebook, name, to)
    self.from = from ?? Day(year: to.year, month: to.month, day: 1) ?? to
  }

  var language: Language { name.language }
  var ledger: Ledger { casebook.ledger }

  /// - Throws: where the weights of the rates can't be reckoned with.
  package func sheet(of report: ReportName) throws(Fraction.OutOfRange) -> ReportSheet {
    var sheet = try tables(of: report)
    sheet.head += doubts
    return sheet
  }

  private func tables(of report: ReportName) throws(Fraction.OutOfRange) -> ReportSheet {
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
    case .outcomes: outcomesSheet
    case .steps: stepsSheet
    case .quarter: try quarterSheet
    case .year: yearSheet
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

  /// What may be wanting in its numbers: nothing is left out in silence.
  private var doubts: [String] {
    var all: [String] = []
    if !unread.isEmpty {
      let names = audience == .public ? "" : language("：", ": ") + language.list(unread)
      all.append(
        language(
          "有\(unread.count)个会议文件读不了，没有算进来\(names)。",
          "Not counted, for they can't be read: \(plural(unread.count, "file"))\(names)."))
    }
    let damaged = casebook.meetings.extracts.filter { $0.doubts.contains(.damaged) }.count
    if damaged > 0 {
      all.append(
        language(
          "有\(damaged)次会议的文件已损坏，只算了读得到的部分。",
          "Of \(plural(damaged, "meeting")) the file is damaged: only what can be read is counted.")
      )
    }
    return all
  }

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
