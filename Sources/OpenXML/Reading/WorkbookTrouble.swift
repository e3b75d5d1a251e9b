import Text

/// Why a spreadsheet can't be read.
package enum WorkbookTrouble: Error, Hashable, Sendable {
  /// A ZIP, but none with sheets.
  case notAWorkbook
  /// The format of before 2007: .xls, .et.
  case older
  /// .xlsb, which isn't XML.
  case binary
  case encrypted
  case zip(ZipTrouble)
  /// A part of it that isn't XML.
  case xml(part: String, XMLTrouble)
  /// A part that is spoken of and isn't there.
  case missing(part: String)
  /// More cells than any list has.
  case tooManyCells(limit: Int)
  /// Rows or cells that stand twice or out of their order, so that programs differ in what they read.
  case outOfOrder(sheet: String, row: Int)
  /// A cell that says what no program could show.
  case cell(sheet: String, place: String)

  package func sentence(in language: Language) -> String {
    switch self {
    case .notAWorkbook:
      language("文件里没有工作表，不是.xlsx。", "There is no sheet in the file: it is no .xlsx.")
    case .older:
      language(
        "这是老格式的表格（.xls、.et）。请用表格软件打开，另存为.xlsx。",
        "This is a spreadsheet of the old format (.xls, .et). Open it and save it as .xlsx.")
    case .binary:
      language(
        "这是二进制的表格（.xlsb）。请用表格软件打开，另存为.xlsx。",
        "This is a binary spreadsheet (.xlsb). Open it and save it as .xlsx.")
    case .encrypted:
      language(
        "表格有打开密码。请在表格软件里去掉密码，另存为.xlsx。",
        "The spreadsheet has a password. Take it away in a spreadsheet program and save it as .xlsx."
      )
    case .zip(let trouble): trouble.sentence(in: language)
    case .xml(let part, .malformed(let line)):
      language(
        "表格里的“\(part)”第\(line)行已损坏。请用表格软件打开，另存一份。",
        "“\(part)” inside the spreadsheet is damaged in line \(line). Open it and save a copy.")
    case .xml(let part, .definesEntities):
      language(
        "表格里的“\(part)”带有自己定义的实体，不是办公软件写的，没有读。",
        "“\(part)” inside the spreadsheet defines entities, as no office program does, and wasn't read."
      )
    case .missing(let part):
      language(
        "表格里缺“\(part)”。请用表格软件打开，另存一份。",
        "“\(part)” is missing inside the spreadsheet. Open it and save a copy.")
    case .tooManyCells(let limit):
      language(
        "表格超过\(limit)格，没有读。请只留要读的那张表。",
        "The spreadsheet has more than \(limit) cells and wasn't read. Keep the one sheet to be read."
      )
    case .outOfOrder(let sheet, let row):
      language(
        "工作表“\(sheet)”第\(row)行重复或次序不对。请用表格软件打开，另存一份。",
        "Row \(row) of the sheet “\(sheet)” stands twice or out of order. Open it and save a copy.")
    case .cell(let sheet, let place):
      language(
        "工作表“\(sheet)”的\(place)读不出来。请用表格软件打开，看看这一格，另存一份。",
        "\(place) of the sheet “\(sheet)” can't be read. Open it, look at that cell and save a copy."
      )
    }
  }
}
