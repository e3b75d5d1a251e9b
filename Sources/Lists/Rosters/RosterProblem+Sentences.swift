import Sentences
import Text

extension RosterProblem {
  /// The whole message: where, then what and the way out.
  package func sentence(_ language: Language) -> String {
    let place = place(language)
    return place.isEmpty ? said(language) : place + language("：", ": ") + said(language)
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

  private func said(_ language: Language) -> String {
    switch kind.severity {
    case .error: kind.refusal(language)
    case .warning: kind.warning(language)
    }
  }
}

extension RosterProblem.Format {
  fileprivate func sentence(_ language: Language) -> String {
    switch self {
    case .word:
      language(
        "这是Word文档，不是CSV。请把其中的表格复制出来粘贴，或存成CSV。",
        "this is a Word document, not CSV. Copy its table and paste it, or save it as CSV.")
    case .pdf:
      language(
        "这是PDF，不是CSV。请向给名单的人要电子表格，存成CSV。",
        "this is a PDF, not CSV. Ask for the sheet it was made from and save that as CSV.")
    case .webPage:
      language(
        "这是网页（HTML），只是名字像表格。请用表格软件打开，“另存为”CSV后再导入。",
        "this is a web page (HTML) under a sheet's name. Open it in a spreadsheet program and save"
          + " it as CSV.")
    case .image:
      language(
        "这是图片，读不出文字。请用原来的表格，或逐个添加。",
        "this is a picture; its text can't be read. Use the sheet it shows, or add people one by one."
      )
    case .richText:
      language(
        "这是RTF文档，不是CSV。请把其中的表格复制出来粘贴。",
        "this is an RTF document, not CSV. Copy its table and paste it.")
    case .archive:
      language(
        "这是压缩包，不是CSV。请先解压，再选其中的名册。",
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
  fileprivate func refusal(_ language: Language) -> String {
    switch self {
    case .tooManyRows(let limit):
      language(
        "行数超过\(limit)，不像是名册。请只留名册的行再试。",
        "It has more than \(limit) rows, which is no list of people. Keep the rows of people only.")
    case .tooManyColumns(let limit):
      language(
        "一行超过\(limit)格，不像是名册。请检查分隔符再试。",
        "It has a row of more than \(limit) cells, which is no list of people. Check its separators."
      )
    case .tooLarge(let limit):
      language(
        "文件超过\(limit)MB，不像名册。请只保留名册一张表再导入。",
        "the file is over \(limit) MB, too large for a roster. Keep just the roster's sheet.")
    case .workbook:
      language(
        "这是Excel/WPS工作簿，不是CSV。请在表格软件里“另存为”CSV后再导入。",
        "this is an Excel or WPS workbook, not CSV. Save it as CSV there, then import that.")
    case .unknownEncoding(let offset):
      language(
        "文字编码无法识别（第\(offset + 1)个字节起），不是UTF-8、GB18030或UTF-16。请另存为“CSV UTF-8”。",
        "unknown text encoding (from byte \(offset + 1) on): not UTF-8, GB18030 or UTF-16."
          + " Save it as “CSV UTF-8”.")
    case .openQuote:
      language(
        "这里开始的引号没有结束，后面的内容都无法分清。请补上或删去这个引号。",
        "the quote that opens here is never closed. Close or remove it.")
    case .textAfterQuote:
      language(
        "引号结束之后还有文字。格内的引号要写成两个引号。",
        "there is text after the closing quote. Write a quote inside a cell as two quotes.")
    case .otherFormat(let format): format.sentence(language)
    case .noNameColumn(let seen):
      language(
        "没有找到“姓名”列。请在表头写明“姓名”（或“业主”“户主”“参会人”）。",
        "no column of names was found. Give one the heading 姓名 (or 业主, 户主, 参会人).")
        + (seen.isEmpty
          ? ""
          : language(
            "看到的是：\(seen.joined(separator: "、"))。",
            " What was seen: \(seen.joined(separator: ", "))."))
    case .nobody:
      language("名册里一个人也没有。", "there is nobody on this list.")
    case .nameMissing:
      language("没有姓名，这一行未导入。请补上姓名。", "no name, so the row was left out. Add the name.")
    case .areaNotANumber(let text):
      language(
        "面积“\(text)”不是数字。请改成如53.27。", "the area “\(text)” is not a number. Write it as 53.27.")
    case .areaTooPrecise(let text):
      language(
        "面积“\(text)”多于两位小数。请按产权证改为两位，或选择四舍五入。",
        "the area “\(text)” has more than two decimals. Correct it by the certificate, or ask for"
          + " rounding.")
    case .areaOutOfRange(let text):
      language("面积“\(text)”大得不合理。请核对。", "the area “\(text)” is impossibly large. Check it.")
    default: ""
    }
  }

  fileprivate func warning(_ language: Language) -> String {
    switch self {
    case .identityColumnDropped(let count):
      language(
        "身份证号不需要，\(count)个均未导入。",
        "identity numbers are not needed: \(count) left out.")
    case .identityNumberDropped:
      language("里面有18位身份证号，已去掉。", "an 18-digit identity number in it was left out.")
    case .columnsNotTaken(let headings):
      language(
        "以下各列未导入：\(headings.joined(separator: "、"))。",
        "columns not imported: \(headings.joined(separator: ", ")).")
    case .phoneBroken:
      language(
        "电话被表格软件改成了科学计数，号码已不全，按空白处理。请重新填写。",
        "the spreadsheet turned this telephone number into a rounded one; left blank. Type it again."
      )
    case .damagedText(let text):
      language(
        "“\(text)”里有认不出的字（存成CSV时丢了）。请对照原表改正。",
        "characters of “\(text)” were lost when the list was saved. Correct it by the original.")
    case .invisibleDropped:
      language(
        "里面有看不见的字符（零宽字符，或使文字倒排的控制符），已去掉。",
        "characters in it that nobody sees (of no width, or turning the text around) were left out."
      )
    case .phoneInText:
      language(
        "里面有电话号码，已取出，不写入会议文件；名册上的人的，另存在contacts.json。",
        "a telephone number in it was taken out and won't stand in the meeting's file; those of"
          + " people on the roster are kept apart, in contacts.json.")
    case .roomTurnedIntoDate(let text):
      language(
        "房号“\(text)”像是被表格软件改成了日期。请核对并改回。",
        "the home “\(text)” looks like one that the spreadsheet turned into a date. Correct it.")
    case .areaRounded(let from, let to):
      language(
        "面积“\(from)”已四舍五入为\(to)㎡。", "the area “\(from)” was rounded to \(to) m².")
    case .areaApproximate(let text):
      language(
        "面积“\(text)”是约数，按所写数字导入。请核对产权证。",
        "the area “\(text)” is approximate; taken as written. Check the certificate.")
    case .areaDecimalComma(let text, let read):
      language(
        "面积“\(text)”里是逗号，按\(read)㎡导入。请核对。",
        "the area “\(text)” has a comma; taken as \(read) m². Check it.")
    case .areaKindsMixed:
      language(
        "面积口径与其他行不同（建筑面积、套内面积等不能混用）。请统一。",
        "this area is of another kind than the others (gross and net floor areas don't mix)."
          + " Use one kind.")
    case .secondAreaColumn:
      language(
        "有不止一列面积，只取一列（专有、产权、建筑面积先于套内面积）；这一列仅用来补空白。",
        "there is more than one column of areas: one is used (what is registered or gross before net), this "
          + "one only where it is blank."
      )
    case .severalNames:
      language(
        "一格里有几个姓名，按一人（共有产权一票）导入。各有一票的请分行。",
        "several names in one cell: taken as one participant with one vote. Give those who vote"
          + " for themselves a row each.")
    case .oneNameOrTwo:
      language(
        "姓名中间有空格，不清楚是一人还是两人，按一人导入。",
        "there is a blank inside the name: taken as one person, though it may be two.")
    case .oddName:
      language("不像姓名，请核对。", "this doesn't look like a name. Check it.")
    case .companions(let text):
      language(
        "“\(text)”像是同来的人，没有姓名，未导入。请逐人写上姓名，各占一行。",
        "“\(text)” looks like people who come along, without names: not imported. Give each a row with"
          + " the name.")
    case .groupsNotListed(let groups):
      language(
        "身份“\(groups.joined(separator: "、"))”不在应到各方之中，各方人数表里没有这一行。需要的请在会议信息里加上。",
        "“\(groups.joined(separator: ", "))” isn't among the groups of this meeting, so no row counts it. Add"
          + " it to the meeting's details if it is wanted.")
    case .repeatedPerson(let name, let firstRow):
      language(
        "\(name)与第\(firstRow)行重复，只导入一次，身份和备注合在一起。",
        "\(name) repeats row \(firstRow); taken once, with the groups and notes of both.")
    case .repeatedDiffers(let name, let firstRow):
      language(
        "\(name)的席别或面积与第\(firstRow)行不同，按第\(firstRow)行。请核对。",
        "standing or area of \(name) differs from row \(firstRow), which was taken. Check.")
    case .standingFromNote(let text, let standing):
      language(
        "备注写的是“\(text)”，按\(standing.name(in: language))导入，没有表决权。",
        "the note says “\(text)”: taken as \(standing.name(in: language)), without a vote.")
    case .standingUnclear(let text):
      language(
        "“\(text)”说不清是出席、列席还是旁听。请核对席别。",
        "“\(text)” doesn't say clearly who votes, sits in or listens. Check the standing.")
    case .sameHome(let home, let rows):
      language(
        "\(home)出现在\(list(rows, language))。是共有人还是填错，请核对。",
        "\(home) stands in rows \(list(rows, language)). Co-owners or a slip? Check.")
    case .sameName(let name, let rows):
      language(
        "\(name)出现在\(list(rows, language))。是同一人还是同名，请核对。",
        "\(name) stands in rows \(list(rows, language)). One person or namesakes? Check.")
    case .countDiffers(let stated, let read):
      language(
        "合计写的是\(stated)，实际读到\(read)。请核对是否缺行。",
        "the total says \(stated), but \(read) were read. Is a row missing?")
    case .areaDiffers(let stated, let read):
      language(
        "合计面积写的是\(stated)㎡，各行相加是\(read)㎡。请核对。",
        "the total says \(stated) m², but the rows add up to \(read) m². Check.")
    case .rowNotTaken(let text):
      language("这一行不是人员，未导入：\(text)", "not a person, left out: \(text)")
    case .cellBeyondHeadings:
      language("这一格在表头之外，未导入。", "this cell has no heading and was left out.")
    default: ""
    }
  }

  private func list(_ rows: [Int], _ language: Language) -> String {
    let shown = rows.prefix(8).map(String.init)
    let more = rows.count > 8
    return language(
      "第\(shown.joined(separator: "、"))行" + (more ? "等\(rows.count)行" : ""),
      shown.joined(separator: ", ") + (more ? " … (\(rows.count) in all)" : ""))
  }
}
