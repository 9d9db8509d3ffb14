"""What a person should look at again: doubts about a record, and what is printed without confirmation."""

SENTENCES = {
    "award-competence": (
        "{giver} có thể không có thẩm quyền tặng {award}; xem {articles}.",
        "{giver} may not have the power to grant {award}; see {articles}.",
    ),
    "commended-twice": (
        "Trùng với dòng {first}; một thành tích không khen nhiều lần (Điều 5 Luật Thi đua, khen thưởng).",
        "This repeats row {first}; no achievement is rewarded twice (Luật Thi đua, khen thưởng, Điều 5).",
    ),
    "reward-small": (
        "Tiền thưởng chỉ có {sum} đồng; xem lại đơn vị tính.",
        "A reward of {sum} đồng only; look at the unit again.",
    ),
    "no-threshold": (
        "Không có tỷ lệ phiếu chung cho {award}; ghi tỷ lệ theo quy chế của Hội đồng.",
        "There is no common threshold of votes for {award}; give the one of the council's own rules.",
    ),
    "votes-too-few": (
        "Đạt {share}, dưới tỷ lệ tối thiểu {needed}% tổng số thành viên Hội đồng.",
        "{share} of all members is below the threshold of {needed}%.",
    ),
    "absent-without-opinion": (
        "Thành viên vắng mặt gửi ý kiến bằng văn bản (khoản 7 Điều 30 Nghị định 98/2023/NĐ-CP, đã bãi bỏ).",
        "An absent member gives an opinion in writing (Nghị định 98/2023/NĐ-CP, Điều 30.7, repealed).",
    ),
    "unconfirmed-coefficient": (
        "Hệ số tiền thưởng chưa xác nhận: {award}, {figures} ({source}); ghi hệ số khác ở «Hệ số khác».",
        "Coefficients not confirmed: {award}, {figures} ({source}); write others in “Hệ số khác”.",
    ),
    "unconfirmed-threshold": (
        "Tỷ lệ phiếu chưa xác nhận: {figures} ({source}); ghi tỷ lệ khác ở «Tỷ lệ phiếu tối thiểu».",
        "Thresholds of votes not confirmed: {figures} ({source}); write another in “Tỷ lệ phiếu tối thiểu”.",
    ),
    "unconfirmed-certificate": (
        "Trình bày theo Điều 104 Nghị định số 98/2023/NĐ-CP (đã bãi bỏ); có quy định khác thì sửa mẫu.",
        "Laid out by Nghị định 98/2023/NĐ-CP, Điều 104 (repealed); edit the template where other rules hold.",
    ),
    "unconfirmed-basis": (
        "Căn cứ chưa xác nhận, chỉ gợi ý, không tự in: {text} ({source}).",
        "A legal basis not confirmed, offered but not printed by itself: {text} ({source}).",
    ),
    "warnings": ("{count} điều cần xem lại:", "{count} thing(s) to look at again:"),
}
