import Sentences
import Text

/// What is said of spreadsheets.
extension RosterWording {
  func severalSheets(_ names: [String]) -> String {
    language(
      "表格里有\(names.count)张工作表有内容：\(list(of: names))。请选一张（命令行写--sheet 名称）。",
      "the workbook has \(names.count) sheets with something in them: \(list(of: names)). Choose one"
        + " (--sheet NAME on the command line).")
  }

  func noSuchSheet(_ name: String, _ names: [String]) -> String {
    language(
      "表格里没有名为“\(shown(name))”的工作表，有的是：\(list(of: names))。",
      "the workbook has no sheet “\(shown(name))”; there are: \(list(of: names)).")
  }

  var noSheets: String {
    language(
      "这不是.xlsx，没有工作表可选。请去掉--sheet。",
      "this is no .xlsx, so there is no sheet to choose. Leave out --sheet.")
  }

  func sheetsNotRead(_ names: [String]) -> String {
    language(
      "工作表\(list(of: names))没有读。", "sheets that weren't read: \(list(of: names)).")
  }

  var formulaWithoutValue: String {
    language(
      "这一格是公式，文件里没有存下结果，按空白处理。请用表格软件打开，保存一次再导入。",
      "this is a formula whose result the file doesn't hold, so it is left blank. Open the file in a"
        + " spreadsheet program, save it and import it again.")
  }

  func errorValue(_ text: String) -> String {
    language(
      "公式出错（\(text.displayed)），按空白处理。请在表格里改好再导入。",
      "the formula failed (\(text.displayed)), so it is left blank. Mend it in the sheet.")
  }

  func formulas(_ places: [String]) -> String {
    language(
      "单元格\(some(places))是公式，按保存的值读入。",
      "read with the values that were stored, being formulas: \(some(places)).")
  }

  func hiddenRows(_ rows: [Int]) -> String {
    let places = some(rows.map(String.init))
    return language(
      "第\(places)行在表格里是隐藏的（可能是筛选留下的），也读了。不要的请在表格里删去。",
      "rows hidden in the sheet, perhaps by a filter, were read too: \(places). Delete there what isn't"
        + " wanted.")
  }

  func hiddenColumns(_ columns: [String]) -> String {
    language(
      "\(some(columns))列在表格里是隐藏的，也读了。",
      "columns hidden in the sheet were read too: \(some(columns)).")
  }

  func digitsCut(_ places: [String]) -> String {
    language(
      "单元格\(some(places))是超过15位的数，表格软件已把后面几位改成了0。请对照原件，改成文本格式重新填写。",
      "numbers of more than 15 digits, whose last digits the spreadsheet made zeros: \(some(places))."
        + " Type them again as text.")
  }

  func mergedCells(_ places: [String]) -> String {
    language(
      "\(some(places))是合并的单元格，只有左上一格有内容，其余按空白读。请核对。",
      "merged cells, of which only the first holds anything and the others were read as blank:"
        + " \(some(places)). Check them.")
  }

  private func list(of names: [String]) -> String {
    names.map { language("“\(shown($0))”", "“\(shown($0))”") }
      .joined(separator: language("、", ", "))
  }

  private func shown(_ name: String) -> String { name.maskingLongNumbers.displayed }

  private func some(_ places: [String]) -> String {
    let shown = places.prefix(8).joined(separator: language("、", ", "))
    guard places.count > 8 else { return shown }
    return language("\(shown)等\(places.count)处", "\(shown) … (\(places.count) in all)")
  }
}
