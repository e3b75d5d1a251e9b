import OpenXML
import Sentences
import Text

extension RosterProblem {
  /// The whole message: where, then what and the way out.
  package func sentence(_ language: Language) -> String {
    let place = place(language)
    let said = kind.sentence(language)
    return place.isEmpty ? said : place + language("：", ": ") + said
  }

  /// `第5行“面积”列`; empty for the whole list.
  package func place(_ language: Language) -> String {
    var words: [String] = []
    if let row {
      words.append(language("第\(row)行", "row \(row)"))
      if let line, line != row {
        words.append(language("（文件第\(line)行）", "(line \(line) of the file)"))
      }
    } else if let line {
      words.append(language("文件第\(line)行", "line \(line)"))
    }
    if let heading, !heading.isEmpty {
      words.append(language("“\(heading)”列", "column “\(heading)”"))
    } else if let column {
      words.append(language("第\(column)列", "column \(column)"))
    }
    return words.joined(separator: language("", " "))
  }
}

extension RosterProblem.Format {
  fileprivate func sentence(_ language: Language) -> String {
    switch self {
    case .word:
      language(
        "这是Word文档，不是表格。请把其中的表格复制出来粘贴，或存成.xlsx、CSV。",
        "this is a Word document. Copy its table and paste it, or save it as .xlsx or CSV.")
    case .pdf:
      language(
        "这是PDF，不是表格。请向给名单的人要电子表格（.xlsx或CSV）。",
        "this is a PDF. Ask for the sheet it was made from, as .xlsx or CSV.")
    case .webPage:
      language(
        "这是网页（HTML），只是名字像表格。请用表格软件打开，“另存为”.xlsx后再导入。",
        "this is a web page (HTML) under a sheet's name. Open it in a spreadsheet program and save"
          + " it as .xlsx.")
    case .image:
      language(
        "这是图片，读不出文字。请用原来的表格，或逐个添加。",
        "this is a picture; its text can't be read. Use the sheet it shows, or add people one by one."
      )
    case .richText:
      language(
        "这是RTF文档，不是表格。请把其中的表格复制出来粘贴。",
        "this is an RTF document. Copy its table and paste it.")
    case .archive:
      language(
        "这是压缩包，不是表格。请先解压，再选其中的名册。",
        "this is an archive of files, not CSV. Unpack it and choose the roster in it.")
    case .big5:
      language(
        "这是Big5（繁体）编码。请用表格软件打开，另存为“CSV UTF-8”后再导入。",
        "this text is in Big5 (traditional Chinese). Open it in a spreadsheet program and save it as"
          + " “CSV UTF-8”.")
    }
  }
}

extension RosterProblem.Kind {
  fileprivate func sentence(_ language: Language) -> String {
    let wording = RosterWording(language: language)
    return switch self {
    case .tooManyRows(let limit): wording.tooManyRows(limit)
    case .tooManyColumns(let limit): wording.tooManyColumns(limit)
    case .tooLarge(let limit): wording.tooLarge(limit)
    case .workbook: wording.workbook
    case .unreadableWorkbook(let trouble): trouble.sentence(in: language)
    case .severalSheets(let names): wording.severalSheets(names)
    case .noSuchSheet(let name, let names): wording.noSuchSheet(name, names)
    case .noSheets: wording.noSheets
    case .unknownEncoding(let offset): wording.unknownEncoding(offset)
    case .openQuote: wording.openQuote
    case .textAfterQuote: wording.textAfterQuote
    case .otherFormat(let format): format.sentence(language)
    case .noNameColumn(let seen): wording.noNameColumn(seen)
    case .nobody: language("名册里一个人也没有。", "there is nobody on this list.")
    case .nameMissing: wording.nameMissing
    case .areaNotANumber(let text): wording.areaNotANumber(text)
    case .areaTooPrecise(let text): wording.areaTooPrecise(text)
    case .areaOutOfRange(let text): wording.areaOutOfRange(text)
    case .formulaWithoutValue: wording.formulaWithoutValue
    case .errorValue(let text): wording.errorValue(text)
    case .identityColumnDropped(let count): wording.identityColumnDropped(count)
    case .identityNumberDropped: wording.identityNumberDropped
    case .columnsNotTaken(let headings): wording.columnsNotTaken(headings)
    case .phoneBroken: wording.phoneBroken
    case .damagedText(let text): wording.damagedText(text)
    case .invisibleDropped: wording.invisibleDropped
    case .phoneInText: wording.phoneInText
    case .roomTurnedIntoDate(let text): wording.roomTurnedIntoDate(text)
    case .areaRounded(let from, let to): wording.areaRounded(from, to)
    case .areaApproximate(let text): wording.areaApproximate(text)
    case .areaDecimalComma(let text, let read): wording.areaDecimalComma(text, read)
    case .areaKindsMixed: wording.areaKindsMixed
    case .secondAreaColumn: wording.secondAreaColumn
    case .severalNames: wording.severalNames
    case .oneNameOrTwo: wording.oneNameOrTwo
    case .oddName: language("不像姓名，请核对。", "this doesn't look like a name. Check it.")
    case .companions(let text): wording.companions(text)
    case .groupsNotListed(let groups): wording.groupsNotListed(groups)
    case .repeatedPerson(let name, let firstRow): wording.repeatedPerson(name, firstRow)
    case .repeatedDiffers(let name, let firstRow): wording.repeatedDiffers(name, firstRow)
    case .standingFromNote(let text, let standing): wording.standingFromNote(text, standing)
    case .standingUnclear(let text): wording.standingUnclear(text)
    case .sameHome(let home, let rows): wording.sameHome(home, rows)
    case .sameName(let name, let rows): wording.sameName(name, rows)
    case .countDiffers(let stated, let read): wording.countDiffers(stated, read)
    case .areaDiffers(let stated, let read): wording.areaDiffers(stated, read)
    case .rowNotTaken(let text): language("这一行不是人员，未导入：\(text)", "not a person, left out: \(text)")
    case .cellBeyondHeadings: wording.cellBeyondHeadings
    case .formulas(let places): wording.formulas(places)
    case .hiddenRows(let rows): wording.hiddenRows(rows)
    case .hiddenColumns(let columns): wording.hiddenColumns(columns)
    case .digitsCut(let places): wording.digitsCut(places)
    case .mergedCells(let places): wording.mergedCells(places)
    case .sheetsNotRead(let names): wording.sheetsNotRead(names)
    }
  }
}
