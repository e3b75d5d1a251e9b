import Affairs
import Lists
import OpenXML
import Values

@testable import Office
@testable import Screens
@testable import yishi

/// Pages of the ledger, each beside a meeting.
extension EveryScreen {
  static let ofLedger: [(name: String, moment: Moments, make: Making)] = [
    (
      "MattersScreen", .opened,
      {
        try $0.enterMatters()
        return MattersScreen()
      }
    ),
    (
      "MatterScreen", .opened,
      {
        try $0.enterMatters()
        return MatterScreen(CardID("20240510-m0001"))
      }
    ),
    (
      "ProcedurePickerScreen", .opened,
      {
        try $0.enterMatters()
        guard
          let matter = $0.context.ledger.casebook.matter(
            CardID("20240511-m0002"), on: $0.context.now.day)
        else { throw Missing() }
        return ProcedurePickerScreen(for: matter, in: $0.context)
      }
    ),
    (
      "MatterPapersScreen", .opened,
      {
        try $0.enterMatters()
        return MatterPapersScreen(of: CardID("20240510-m0001"), in: $0.context)
      }
    ),
    ("LastTimeScreen", .opened, { _ in LastTimeScreen() }),
    (
      "SearchScreen", .adjourned,
      {
        $0.shell.context.archive = try $0.filed()
        return SearchScreen(typed: "养鸟")
      }
    ),
    ("SearchFilterScreen", .opened, { SearchFilterScreen(in: $0.context) }),
    (
      "ConsentBoardScreen", .opened, { ConsentBoardScreen(try $0.fileWrittenRounds()) }
    ),
    (
      "DwellingScreen", .opened, { DwellingScreen("101", of: try $0.fileWrittenRounds()) }
    ),
    ("MatterFilterScreen", .opened, { MatterFilterScreen(in: $0.context) }),
    ("ReportsScreen", .opened, { _ in ReportsScreen() }),
    (
      "ReportScreen", .opened,
      {
        try $0.enterPlaces()
        return ReportScreen(.accounts)
      }
    ),
    ("ReportSpanScreen", .opened, { ReportSpanScreen(in: $0.context) }),
    (
      "RatesScreen", .opened,
      {
        try $0.enterPlaces()
        return RatesScreen()
      }
    ),
    (
      "ThingsScreen", .opened,
      {
        try $0.enterMatters()
        return ThingsScreen(
          "在办的事项", [.card(CardID("20240510-m0001")), .card(CardID("20240511-m0002"))])
      }
    ),
    (
      "CardScreen", .opened,
      {
        try $0.enterPlaces()
        guard let id = $0.context.ledger.ledger.site(numbered: "H-07") else { throw Missing() }
        return CardScreen(id)
      }
    ),
    (
      "CardImportScreen", .opened,
      {
        let table = "编号,名称,类型,级别\nH-10,南门花园,花园,小区花园\n"
        return CardImportScreen(
          CardImport(.sites, bytes: Array(table.utf8), named: "点位.csv", at: $0.context.desk),
          in: $0.context)
      }
    ),
    ("FillInListsScreen", .opened, { _ in FillInListsScreen() }),
    (
      "FillInPreviewScreen", .opened,
      {
        try $0.enterMatters()
        var sheet = try ReturnedSheet(
          try FillInSheet(.tasks, at: $0.context.desk).workbook.bytes())
        sheet.fill(0, ["日期": "2024-05-17", "经办人": "物业", "进展或办结情况": "已浇水"])
        return try FillInPreviewScreen(sheet.csv, filledBy: "居民甲", at: $0.context.desk)
      }
    ),
    ("FillerScreen", .opened, { FillerScreen([], in: $0.context.language) }),
    (
      "SitesScreen", .opened,
      {
        try $0.enterPlaces()
        return SitesScreen()
      }
    ),
    ("SiteFilterScreen", .opened, { SiteFilterScreen(in: $0.context) }),
    (
      "PledgesScreen", .opened,
      {
        try $0.enterPlaces()
        return PledgesScreen()
      }
    ),
    ("PledgeFilterScreen", .opened, { PledgeFilterScreen(in: $0.context) }),
    (
      "PartiesScreen", .opened,
      {
        try $0.enterPlaces()
        return PartiesScreen()
      }
    ),
    ("ProceduresScreen", .opened, { _ in ProceduresScreen() }),
    ("ProcedureScreen", .opened, { _ in ProcedureScreen("elevator-stairwell") }),
    (
      "ConflictsScreen", .opened,
      {
        try $0.enterPlaces()
        try $0.enterConflict()
        return ConflictsScreen()
      }
    ),
  ]
}
