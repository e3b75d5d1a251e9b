import Affairs
import Documents
import Office
import Values

extension ReportMaker {
  /// A report for programs.
  ///
  /// - Throws: `Fraction.OutOfRange`, where the weights of the rates can't be reckoned with.
  func page(of report: ReportName) throws -> any Encodable {
    let page = try numbers(of: report)
    return unread.isEmpty
      ? page
      : PageWithUnread(
        page: page, count: unread.count, names: audience == .archive ? unread : nil)
  }

  private func numbers(of report: ReportName) throws -> any Encodable {
    switch report {
    case .lacking: LackingPage(lacking ?? casebook.lacking(on: to), name)
    case .rates: RatesPage(try casebook.rates(from: from, to: to))
    case .sites: SitesPage(casebook.sites(on: to), on: to)
    case .adoptions: AdoptionsPage(casebook.adoptions(on: to))
    case .accounts: AccountsPage(casebook.accounts(from: from, to: to, on: to.adding(days: 1)))
    case .goods: GoodsPage(casebook.goods(from: from, to: to), from: from, to: to)
    case .pledges: PledgesPage(casebook.pledges(on: to), on: to)
    case .parts: PartsPage(parts, from: from, to: to)
    case .attendance:
      AttendancePage(casebook.attendance(from: from, to: to), self)
    case .outcomes: OutcomesPage(casebook.outcomes(from: from, to: to), for: audience)
    case .year: YearPage(casebook.year(to: to), yearRows)
    case .steps: StepsPage(casebook.steps(on: to))
    case .quarter: QuarterPage(try casebook.quarter(Quarter(of: to)))
    case .alarms: AlarmsPage(casebook.alarms(on: to), on: to)
    case .handover: HandoverPage(casebook.handingOver(on: to), on: to)
    case .voices: VoicesPage(casebook.voices(on: to), on: to)
    case .claims: ClaimsPage(casebook.claims(on: to), on: to)
    case .yearAgo: YearAgoPage(casebook.yearAgo(from: to), on: to)
    case .doubleReporting: PartsPage([doubleReporting], from: from, to: to)
    case .absentees: AbsenteesPage(casebook.absentees(on: to))
    case .whistles:
      WhistlesPage(casebook.whistles(from: from, to: to), from: from, to: to)
    case .pool: PoolPage(casebook.projectPool(on: to), on: to)
    case .dispatch: DispatchPage(casebook.dispatch(from: from, to: to))
    case .keepers: KeepersPage(casebook.keepers(on: to), on: to)
    case .stars: StarsPage(casebook.starLists.map { casebook.stars(by: $0, on: to) }, on: to)
    case .platforms: PlatformsPage(platforms, from: from, to: to)
    case .numbers: NumbersPage(casebook.gaps(on: to), on: to)
    case .street: StreetPage(street, columns, from: from, to: to)
    case .map: MapPage(casebook.placesOfMap(on: to), on: to)
    case .booklet: BookletPage(casebook.chaptersOfBooklet(on: to), on: to)
    }
  }
}

/// A report, with the files of meetings that aren't counted in it for they can't be read; their names tell
/// of meetings, and are for the office alone.
private struct PageWithUnread: Encodable {
  let page: any Encodable
  let count: Int
  let names: [String]?

  private enum Key: CodingKey { case unread, unreadCount }

  func encode(to encoder: any Encoder) throws {
    try page.encode(to: encoder)
    var members = encoder.container(keyedBy: Key.self)
    try members.encode(count, forKey: .unreadCount)
    try members.encodeIfPresent(names, forKey: .unread)
  }
}
