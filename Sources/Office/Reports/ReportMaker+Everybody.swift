import Affairs
import Documents
import Sentences
import Text

/// What stands on the pages for everybody, 小地图 and 小册子, before they are made.
extension ReportMaker {
  var mapSheet: ReportSheet {
    let places = casebook.placesOfMap(on: to)
    var sheet = ReportSheet([until])
    func rows(_ ids: [CardID], _ first: (Int) -> String) -> [[ReportSheet.Cell]] {
      ids.enumerated().map { [.init(first($0)), cell($1)] }
    }
    sheet.add(
      language("图上的点位", "On the map"), [language("#图上编号", "#On the map"), language("点位", "Site")],
      none: none, rows(places.placed) { "\($0 + 1)" })
    sheet.add(
      language("图上没有位置的", "Without a place on it"), ["", language("点位", "Site")],
      none: none, rows(places.others) { _ in "" })
    return sheet
  }

  var bookletSheet: ReportSheet {
    var sheet = ReportSheet([until])
    sheet.add(
      language("各章", "Chapters"),
      [
        language("章", "Chapter"), language("#项", "#Items"), language("从哪里来", "Out of"),
        language("去掉它", "To leave it out"),
      ], none: none,
      casebook.chaptersOfBooklet(on: to).map { chapter, count in
        [
          .init(chapter.name(in: language)), .init("\(count)"),
          .init(chapter.source(in: language)), .init("--without \(chapter.rawValue)"),
        ]
      })
    return sheet
  }
}
